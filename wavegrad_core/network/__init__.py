"""The WaveGrad network and its shapes."""
