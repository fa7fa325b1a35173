"""Small widgets and dialogs that views share."""
