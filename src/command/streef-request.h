/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/streef-options.h"
#include "model/streef-comparison.h"

G_BEGIN_DECLS

/**
 * StreefRequest:
 * @options: borrowed
 * @against: (nullable): what @dataset is compared with
 * @category: (nullable): the category asked for
 * @year: the year asked for, else the one of streef_dataset_get_default_year()
 *
 * A command's options, applied to the data that they name. Initialise with `{ 0 }`.
 */
typedef struct
{
  const StreefOptions *options;
  const StreefDataset *dataset;
  const StreefDataset *against;
  const StreefCategory *category;
  int year;
} StreefRequest;

gboolean          streef_request_open               (StreefRequest       *self,
                                                     const StreefOptions *options,
                                                     GError             **error);
void              streef_request_clear              (StreefRequest       *self);
StreefComparison *streef_request_compare_categories (const StreefRequest *self,
                                                     int                  year);
StreefComparison *streef_request_compare_years      (const StreefRequest  *self,
                                                     const StreefCategory *category);
gboolean          streef_request_is_about_years     (const StreefRequest *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StreefRequest, streef_request_clear)

G_END_DECLS
