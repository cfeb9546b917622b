"""Decisions at the end of an epoch: early stopping, the best weights, and reducing the learning rate on a plateau."""

import numpy as np

from core.jit import kernel

# The monitored value. Lower is better for losses, higher for scores.
NOTHING, VALIDATION_LOSS, TRAINING_LOSS, VALIDATION_SCORE, TRAINING_SCORE = range(5)


@kernel
def monitored(monitor, row):
    """The monitored column of the row of an epoch, with the sign that makes lower better; NaN if it is not known."""
    if monitor == VALIDATION_LOSS:
        return row[4]
    if monitor == TRAINING_LOSS:
        return row[2]
    return -row[5] if monitor == VALIDATION_SCORE else -row[3]


@kernel
def stop_early(program, counters, hyper, row):
    """Whether training stops early, as Keras's EarlyStopping; stores the best weights on the way.

    It stops after `patience` epochs in a row without an improvement of more than `min_delta`.
    """
    if hyper.stop_monitor == NOTHING:
        return False
    now = monitored(hyper.stop_monitor, row)
    if np.isfinite(now) and (counters.best_epoch == 0 or now < counters.best - hyper.stop_change):
        counters.best, counters.best_epoch, counters.waited = now, counters.epoch, 0
        size = program.weights.size
        if program.best.size > 0:
            for i in range(size):
                program.best[i] = program.weights[i]
            for i in range(program.best.size - size):
                program.best[size + i] = program.buffers[i]
        return False
    counters.waited += 1
    return counters.waited >= hyper.stop_patience


@kernel
def reduce_on_plateau(counters, hyper, row):
    """Reduce the learning rate after `patience` epochs without improvement: PyTorch's ReduceLROnPlateau, mode abs."""
    if hyper.plateau_monitor == NOTHING:
        return
    now = monitored(hyper.plateau_monitor, row)
    if np.isfinite(now) and (not counters.plateau_seen or now < counters.plateau_best - hyper.plateau_change):
        counters.plateau_best, counters.plateau_seen, counters.plateau_waited = now, 1, 0
        return
    counters.plateau_waited += 1
    if counters.plateau_waited > hyper.plateau_patience:
        counters.rate_factor = max(counters.rate_factor * hyper.plateau_factor, hyper.plateau_least)
        counters.plateau_waited = 0
