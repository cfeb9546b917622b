"""What the end of an epoch decides: whether the run stops early, whether its rate falls, which weights were best."""

import numpy as np

from core.jit import kernel

# What is watched; a falling figure is better for the first two, a rising one for the others.
NOTHING, VALIDATION_LOSS, TRAINING_LOSS, VALIDATION_SCORE, TRAINING_SCORE = range(5)


@kernel
def figure(monitor, row):
    """The watched column of an epoch's row, turned so that less is better; NaN where it is not known."""
    if monitor == VALIDATION_LOSS:
        return row[4]
    if monitor == TRAINING_LOSS:
        return row[2]
    return -row[5] if monitor == VALIDATION_SCORE else -row[3]


@kernel
def stop_early(program, clock, knob, row):
    """Whether so many epochs have passed without improving by more than the least change; the best weights are kept.

    As Keras's EarlyStopping: `patience` epochs that are no better, in a row, end the run.
    """
    if knob.stop_monitor == NOTHING:
        return False
    now = figure(knob.stop_monitor, row)
    if np.isfinite(now) and (clock.best_epoch == 0 or now < clock.best - knob.stop_change):
        clock.best, clock.best_epoch, clock.waited = now, clock.epoch, 0
        size = program.weights.size
        if program.best.size > 0:
            for i in range(size):
                program.best[i] = program.weights[i]
            for i in range(program.best.size - size):
                program.best[size + i] = program.stats[i]
        return False
    clock.waited += 1
    return clock.waited >= knob.stop_patience


@kernel
def lower_rate(clock, knob, row):
    """Multiply the learning rate after so many epochs without improving: PyTorch's ReduceLROnPlateau, mode abs."""
    if knob.plateau_monitor == NOTHING:
        return
    now = figure(knob.plateau_monitor, row)
    if np.isfinite(now) and (not clock.plateau_seen or now < clock.plateau_best - knob.plateau_change):
        clock.plateau_best, clock.plateau_seen, clock.plateau_waited = now, 1, 0
        return
    clock.plateau_waited += 1
    if clock.plateau_waited > knob.plateau_patience:
        clock.rate_factor = max(clock.rate_factor * knob.plateau_factor, knob.plateau_least)
        clock.plateau_waited = 0
