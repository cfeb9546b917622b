"""ms from a network, a batch and a recipe that are new until their first step is done, for the standard table.

The first column loads the kernels that no network before has used; the second is the same call once more.
"""

from dataclasses import replace
from time import perf_counter

from core.bench.table import table
from core.training import Controls, Run
from core.training.warm_up import warm_up


def first_step(work):
    """Milliseconds to lower the network, draw its weights, make room, and take one step."""
    work, controls = replace(work), Controls()  # nothing is known of it yet
    controls.request_step("batch")
    began = perf_counter()
    run = Run(work.network, work.data, work.recipe)
    next(run.events(controls, 1))
    took = (perf_counter() - began) * 1000
    assert run.steps == 1
    return took


def main():
    warm_up()
    for work in (row.work() for row in table()):
        print(f"{work.title:<42}{work.batch:>5}{first_step(work):>10.1f}{first_step(work):>10.1f}", flush=True)


if __name__ == "__main__":
    main()
