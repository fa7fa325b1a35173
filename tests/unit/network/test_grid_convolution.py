"""Convolutions over frames and frequency: those of torch, and their gradients."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from wavegrad_core.network.grid_convolution import GridConv


@pytest.mark.parametrize(
    ("taps", "dilation"), [((1, 1), (1, 1)), ((3, 1), (4, 1)), ((1, 3), (1, 2)), ((3, 5), (2, 3))]
)
def test_output_and_gradients_are_those_of_torch(taps, dilation):
    torch.manual_seed(0)
    conv = GridConv(3, 5, taps, dilation)
    plain = nn.Conv2d(3, 5, taps, dilation=dilation, padding="same")
    plain.load_state_dict(conv.state_dict())
    x = torch.randn(2, 9, 11, 3, requires_grad=True)
    y = x.detach().permute(0, 3, 1, 2).requires_grad_()
    ours, theirs = conv(x), plain(y).permute(0, 2, 3, 1)
    torch.testing.assert_close(ours, theirs, rtol=1e-5, atol=1e-6)
    weights = torch.randn_like(theirs)
    (ours * weights).sum().backward()
    (theirs * weights).sum().backward()
    torch.testing.assert_close(x.grad, y.grad.permute(0, 2, 3, 1), rtol=1e-4, atol=1e-5)
    for one, other in zip(conv.parameters(), plain.parameters()):
        torch.testing.assert_close(one.grad, other.grad, rtol=1e-4, atol=1e-5)


def test_in_bfloat16_the_gradients_are_close_and_weights_stay_in_float32():
    torch.manual_seed(0)
    conv = GridConv(16, 16, (3, 1))
    x = torch.randn(2, 40, 30, 16)
    with torch.autocast("cpu", torch.bfloat16):
        y = conv(x)
        assert y.dtype == torch.bfloat16
    y.float().square().sum().backward()
    found = conv.weight.grad.clone()
    conv.zero_grad()
    padded = F.pad(x.permute(0, 3, 1, 2), (0, 0, 1, 1))
    F.conv2d(padded, conv.weight, conv.bias).square().sum().backward()
    assert found.dtype == torch.float32
    assert float((found - conv.weight.grad).norm() / conv.weight.grad.norm()) < 0.01
