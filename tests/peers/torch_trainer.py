"""A step of PyTorch by our recipe: schedule, warm-up, penalties, clipping and sample weights."""

from typing import Any

import torch
from torch.optim import lr_scheduler

from core import penalties, schedules
from core.bench.peers.torch_net import fuses
from core.bench.work import Work
from core.formats.torch_layers import attributes
from core.layers import Conv2D, Dense, Output
from core.training import clipping


def scheduler(chosen: Any, rate: float, per_epoch: int, epochs: int, optimizer: Any, scored: bool) -> Any:
    """The schedule in PyTorch; None for a constant rate."""
    match chosen:
        case schedules.StepDecay():
            return lr_scheduler.StepLR(optimizer, chosen.every, chosen.factor)
        case schedules.ExponentialDecay():
            return lr_scheduler.ExponentialLR(optimizer, chosen.factor)
        case schedules.CosineRestarts():
            least = chosen.least * rate
            return lr_scheduler.CosineAnnealingWarmRestarts(optimizer, chosen.period, chosen.growth, least)
        case schedules.OneCycle():
            return lr_scheduler.OneCycleLR(
                optimizer,
                rate,
                per_epoch * epochs,
                pct_start=chosen.rise,
                div_factor=chosen.start,
                final_div_factor=chosen.end,
                cycle_momentum=False,
            )
        case schedules.ReduceOnPlateau():
            return lr_scheduler.ReduceLROnPlateau(
                optimizer,
                "max" if scored and "score" in chosen.monitor else "min",
                chosen.factor,
                chosen.patience,
                chosen.min_delta,
                "abs",
                min_lr=chosen.least * rate,
                eps=0.0,
            )
    return None


class Rates:
    """The learning rate of every step. The schedule has an optimizer of its own, which moves nothing."""

    def __init__(self, recipe: Any, per_epoch: int, scored: bool) -> None:
        self.recipe, self.per_epoch, self.step = recipe, per_epoch, 0
        rate = recipe.optimizer.learning_rate
        self.idle = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=rate)
        self.scheduler = scheduler(recipe.schedule, rate, per_epoch, recipe.epochs, self.idle, scored)
        self.idle.step()  # a schedule warns where it is stepped before its optimizer

    @property
    def now(self) -> float:
        warmth = min((self.step + 1) / self.recipe.warm_up, 1.0) if self.recipe.warm_up else 1.0
        return float(self.idle.param_groups[0]["lr"]) * warmth

    def end_step(self) -> None:
        self.step += 1
        if isinstance(self.scheduler, lr_scheduler.CosineAnnealingWarmRestarts):
            self.scheduler.step(self.step / self.per_epoch)
        elif isinstance(self.scheduler, lr_scheduler.OneCycleLR) and self.step < self.scheduler.total_steps:
            self.scheduler.step()

    def end_epoch(self, loss: float, score: float) -> None:
        if isinstance(self.scheduler, lr_scheduler.ReduceLROnPlateau):
            self.scheduler.step(loss if self.scheduler.mode == "min" else score)
        elif isinstance(self.scheduler, (lr_scheduler.StepLR, lr_scheduler.ExponentialLR)):
            self.scheduler.step()


class Trainer:
    """A module of PyTorch in training by the recipe of the work."""

    def __init__(self, work: Work, net: Any, loss: Any, optimizer: Any, sample_weights: Any) -> None:
        self.work, self.net, self.loss, self.optimizer, self.sample_weights = work, net, loss, optimizer, sample_weights
        self.rates = Rates(work.recipe, -(-len(work.x) // work.batch), bool(work.data.dataset.classes))
        self.kernels = [
            (getattr(net, name), layer.penalty)
            for name, layer in ((name, work.graph.layers[each]) for each, name in attributes(work.graph).items())
            if isinstance(layer, (Dense, Output, Conv2D))
        ]
        self.seen = [0.0, 0.0, 0]  # loss and score of the epoch, weighted by rows; rows

    def step(self, x: Any, t: Any, taken: Any) -> float:
        """One update on these rows. Returns their loss, penalties apart."""
        self.optimizer.zero_grad()
        outputs = self.net(x[taken])
        value = self._loss(outputs, t[taken], taken)
        (value + self._penalty()).backward()
        rate = self.rates.now
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        with torch.no_grad():
            self._clip()
            self._decay(rate)
            self.optimizer.step()
            self._limit()
            self._see(value.item(), outputs, t[taken])
        self.rates.end_step()
        return float(value.item())

    def end_epoch(self) -> None:
        loss, score, count = self.seen
        self.rates.end_epoch(loss / count, score / count)
        self.seen = [0.0, 0.0, 0]

    def _loss(self, outputs: Any, t: Any, taken: Any) -> Any:
        if not len(self.sample_weights):
            return self.loss(outputs, t)
        alone = [self.loss(outputs[j : j + 1], t[j : j + 1]) for j in range(len(t))]
        return (torch.stack(alone) * self.sample_weights[taken]).mean()

    def _penalty(self) -> Any:
        total: Any = 0.0
        for core, penalty in self.kernels:
            l1, l2, _, _ = penalty.coefficients
            if l1 or l2:
                total = total + l1 * core.weight.abs().sum() + l2 * core.weight.square().sum()
        return total

    def _clip(self) -> None:
        limit, parameters = self.work.recipe.clipping.limit, list(self.net.parameters())
        match self.work.recipe.clipping:
            case clipping.ClipByValue():
                torch.nn.utils.clip_grad_value_(parameters, limit)
            case clipping.ClipByGlobalNorm():  # a kind of ClipByNorm: asked first
                norm = torch.nn.utils.get_total_norm([each.grad for each in parameters])
                for each in parameters:
                    each.grad *= min(limit / max(float(norm), 1e-30), 1.0)
            case clipping.ClipByNorm():
                for each in parameters:
                    each.grad *= min(limit / max(float(each.grad.norm()), 1e-30), 1.0)

    def _decay(self, rate: float) -> None:
        for core, penalty in self.kernels:
            if isinstance(penalty, penalties.WeightDecay):
                core.weight.mul_(1 - rate * penalty.strength)

    def _limit(self) -> None:
        for core, penalty in self.kernels:
            if isinstance(penalty, penalties.MaxNorm):
                core.weight.copy_(torch.renorm(core.weight, 2, 0, penalty.limit))

    def _see(self, value: float, outputs: Any, t: Any) -> None:
        loss, rows = self.work.recipe.loss, len(t)
        score = 0.0
        if self.work.data.dataset.classes:
            threshold = 0.0 if fuses(self.work) else loss.threshold
            said = (outputs[:, 0] > threshold) if self.work.units == 1 else outputs.argmax(1)
            right = t if t.ndim == 1 else t[:, 0] > 0.5 if self.work.units == 1 else t.argmax(1)
            score = float((said == right).double().mean())
        for place, each in enumerate((value * rows, score * rows, rows)):
            self.seen[place] += each
