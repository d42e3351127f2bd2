#pragma once
#include <sqlite3.h>

/// Lets SQLite not count the memory that it takes, which costs a lock for each piece of it: nobody asks. It must come before
/// the first connection; later it does nothing. Swift does not see functions with any number of arguments.
static inline void csqlite_leave_memory_uncounted(void) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
