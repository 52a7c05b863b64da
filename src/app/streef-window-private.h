/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-error-page.h"
#include "app/streef-loading.h"
#include "app/streef-review.h"
#include "app/streef-saver.h"
#include "app/streef-wait-page.h"
#include "app/streef-window.h"

G_BEGIN_DECLS

/* What streef-window.c (frame), streef-window-load.c (opening files), streef-window-actions.c
 * (commands) and streef-window-share.c (clipboard, export) share. */
struct _StreefWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;

  StreefSession *session;
  StreefReview *review;         /* these pages are made when first shown */
  StreefWaitPage *wait_page;
  StreefErrorPage *error_page;

  StreefLoading *loading;       /* (nullable): the reading that goes on */
  guint wait_id;
  GPtrArray *monitors;          /* (element-type GFileMonitor): of the files that are open */
  GtkFileChooserNative *chooser; /* (nullable): while it is open */
  StreefSaver *saver;
};

void          streef_window_show_start            (StreefWindow      *self);
void          streef_window_show_review           (StreefWindow      *self);
void          streef_window_cancel_load           (StreefWindow      *self);
void          streef_window_stop_load             (StreefWindow      *self);
void          streef_window_install_actions       (GtkWidgetClass    *widget_class);
void          streef_window_add_property_actions  (StreefWindow      *self);
void          streef_window_update_actions        (StreefWindow      *self);
void          streef_window_install_share_actions (GtkWidgetClass    *widget_class);
void          streef_window_update_share_actions  (StreefWindow      *self);

G_END_DECLS
