/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Removes a folder that a test made, with all that is in it. */
void test_folder_remove (const char *folder);
