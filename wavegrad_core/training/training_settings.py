"""The settings of a training run."""

from dataclasses import dataclass

from wavegrad_core.training.optimizers import OptimizerName


@dataclass(frozen=True)
class TrainingSettings:
    """The settings of a run; the defaults suit a new voice.

    Attributes:
        steps: Length of the run.
        batch: Crops per step.
        crop_frames: Mel frames per crop.
        learning_rate: Peak learning rate, which is reached after `warmup_steps` and then falls
            along half a cosine to a hundredth at the end.
        warmup_steps: Steps of linear warm-up.
        clip: Maximum norm of the gradient.
        ema: Decay of the exponential moving average of the weights.
        magnitude_weight: Weight of the magnitude loss beside the paper's loss (see `losses`).
            Held-out losses are always the paper's alone.
        optimizer: "adam", or "muon" for the convolutions inside the network (`optimizers`).
        seed: Random seed.
        save_minutes: Time between saves.
    """

    steps: int = 100_000
    batch: int = 12
    crop_frames: int = 40
    learning_rate: float = 1e-3
    warmup_steps: int = 200
    clip: float = 1.0
    ema: float = 0.999
    magnitude_weight: float = 0.0
    optimizer: OptimizerName = "adam"
    seed: int = 0
    save_minutes: float = 5.0
