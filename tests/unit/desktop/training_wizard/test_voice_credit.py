"""The owner, the licence and the consent of a new voice."""

from __future__ import annotations

from gradwave.training_wizard.voice_export import Credit, credited


def test_an_owner_a_licence_and_a_consent_are_asked_for_and_kept():
    whole = Credit("Ma voix", "Ada", "CC BY 4.0", True)
    assert whole.lacking == ""
    for name, value in {"name": " ", "owner": "", "licence": "", "consent": False}.items():
        assert Credit(**(vars(whole) | {name: value})).lacking != ""
    made = credited({"data": "data", "steps": 3}, "From the voice kathleen (Kathleen)", whole)
    assert made["credit"] == "Ada. From the voice kathleen (Kathleen)"
    assert made["licence"] == "CC BY 4.0"
    assert made["training"]["steps"] == 3
    assert made["training"]["data"] == "recordings of Ada"
    assert "the owner agreed" in made["training"]["consent"]
