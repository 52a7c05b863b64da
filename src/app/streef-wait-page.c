/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-wait-page.h"

#include "app/streef-retranslator.h"

/**
 * StreefWaitPage:
 *
 * What the window shows while a large file is read.
 */
struct _StreefWaitPage
{
  AdwBin parent_instance;

  GtkProgressBar *progress_bar;
};

G_DEFINE_FINAL_TYPE (StreefWaitPage, streef_wait_page, ADW_TYPE_BIN)

static void
streef_wait_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STREEF_TYPE_WAIT_PAGE);

  G_OBJECT_CLASS (streef_wait_page_parent_class)->dispose (object);
}

static void
streef_wait_page_class_init (StreefWaitPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_wait_page_dispose;

  streef_retranslator_set_template (widget_class, "streef-wait-page");
  streef_retranslator_bind (widget_class, StreefWaitPage, progress_bar);
  streef_retranslator_bind_texts (widget_class);
}

static void
streef_wait_page_init (StreefWaitPage *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
}

StreefWaitPage *
streef_wait_page_new (void)
{
  return g_object_new (STREEF_TYPE_WAIT_PAGE, NULL);
}

/* @fraction: the part done, from 0 to 1 */
void
streef_wait_page_set_fraction (StreefWaitPage *self,
                               double          fraction)
{
  g_return_if_fail (STREEF_IS_WAIT_PAGE (self));

  gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}
