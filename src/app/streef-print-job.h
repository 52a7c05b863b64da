/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STREEF_TYPE_PRINT_JOB (streef_print_job_get_type ())
G_DECLARE_FINAL_TYPE (StreefPrintJob, streef_print_job, STREEF, PRINT_JOB, GtkPrintOperation)

StreefPrintJob *streef_print_job_new (StreefPages *pages,
                                      const char  *name);

G_END_DECLS
