/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-loader.h"

G_BEGIN_DECLS

#define STREEF_TYPE_LOADING (streef_loading_get_type ())
G_DECLARE_FINAL_TYPE (StreefLoading, streef_loading, STREEF, LOADING, GObject)

StreefLoading       *streef_loading_new          (const char *const    *files,
                                                  const StreefReading  *reading);
void                 streef_loading_run_async    (StreefLoading        *self,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
const StreefDataset *streef_loading_run_finish   (StreefLoading        *self,
                                                  GAsyncResult         *result,
                                                  GPtrArray           **out_grids,
                                                  GError              **error);
void                 streef_loading_cancel       (StreefLoading        *self);
double               streef_loading_get_fraction (StreefLoading        *self);
const char *const   *streef_loading_get_files    (StreefLoading        *self);
const StreefReading *streef_loading_get_reading  (StreefLoading        *self);

G_END_DECLS
