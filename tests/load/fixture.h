/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "problem/streef-error.h"

/* A folder for the files that a test program makes; removed with all in it by fixture_tear_down(). */
void        fixture_set_up     (void);
void        fixture_tear_down  (void);

/* Writes a file into it and returns its path. @n_bytes −1: @bytes is a string. */
char       *fixture_write      (const char  *name,
                                const void  *bytes,
                                gssize       n_bytes);

/* Asserts that @error carries a problem of @code on @line, frees it and gives the problem's first argument, "" without one. (transfer full) */
char       *fixture_take_error (GError           *error,
                                StreefProblemCode code,
                                guint             line);
