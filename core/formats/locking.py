"""A lock on an open file that the system lets go when its process ends, however it ends."""

import os
import sys

if sys.platform == "win32":
    import msvcrt

    FAR = 2**30  # a byte beyond what any of our locked files holds: Windows lets nobody read what is locked

    def _lock(descriptor: int) -> None:
        place = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(descriptor, place, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock(descriptor: int) -> bool:
    """Take the lock of an open file until it is closed. False where somebody else has it.

    Where a file system knows no locks, all of them are free.
    """
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
