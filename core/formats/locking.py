"""A lock on an open file that the operating system releases when the process ends, however it ends."""

import os
import sys

if sys.platform == "win32":
    import msvcrt

    FAR = 2**30  # an offset beyond the end of every locked file, since Windows lets nobody read a locked byte

    def _lock(descriptor: int) -> None:
        position = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(descriptor, position, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock(descriptor: int) -> bool:
    """Lock an open file until it is closed. Returns False if another process holds the lock.

    On a file system without locks, every lock succeeds.
    """
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
