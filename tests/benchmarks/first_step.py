"""ms until the first step of a new network, batch size and recipe, for the standard table.

The first column includes loading the kernels that no earlier network has used; the second repeats the call.
"""

from dataclasses import replace
from time import perf_counter

from core.bench.table import table
from core.training import Controls, Run
from core.training.warm_up import warm_up


def first_step(work):
    """Milliseconds to lower the network, initialize its weights, allocate arenas, and make one step."""
    work, controls = replace(work), Controls()  # without cached properties
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
