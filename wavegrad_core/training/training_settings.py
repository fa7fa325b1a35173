"""The settings of a training run."""

from dataclasses import dataclass

from wavegrad_core.training.optimizers import OptimizerName


@dataclass(frozen=True)
class TrainingSettings:
    """The settings of a run; the defaults suit a new voice.

    Attributes:
        steps: length of the run.
        batch: crops per step.
        crop_frames: mel frames per crop.
        learning_rate: peak learning rate, which is reached after `warmup_steps` and then falls
            along half a cosine to a hundredth at the end.
        warmup_steps: steps of linear warm-up.
        clip: maximum norm of the gradient.
        ema: decay of the exponential moving average of the weights.
        magnitude_weight: weight of the magnitude loss beside the paper's loss (see `losses`).
            Held-out losses are always the paper's alone.
        optimizer: "adam", or "muon" for the convolutions inside the network (`optimizers`).
        seed: random seed.
        save_minutes: time between saves.
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
