/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-chart-card.h"

#include "app/streef-retranslator.h"

/**
 * StreefChartCard:
 *
 * A chart with its subtitle and source as texts around it. `chosen` and `activated` are the
 * chart's.
 */
struct _StreefChartCard
{
  GtkBox parent_instance;

  GtkLabel *subtitle_label;
  StreefChartView *chart;
  GtkLabel *source_label;
};

G_DEFINE_FINAL_TYPE (StreefChartCard, streef_chart_card, GTK_TYPE_BOX)

typedef enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ACTIVATED,
} StreefChartCardSignal;

static guint signals[SIGNAL_ACTIVATED + 1];

static void
chosen_cb (StreefChartCard *self,
           gpointer         key)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, key);
}

static void
activated_cb (StreefChartCard *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
streef_chart_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STREEF_TYPE_CHART_CARD);

  G_OBJECT_CLASS (streef_chart_card_parent_class)->dispose (object);
}

static void
streef_chart_card_class_init (StreefChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_chart_card_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", STREEF_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", STREEF_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (STREEF_TYPE_CHART_VIEW);
  streef_retranslator_set_template (widget_class, "streef-chart-card");
  streef_retranslator_bind (widget_class, StreefChartCard, subtitle_label);
  streef_retranslator_bind (widget_class, StreefChartCard, chart);
  streef_retranslator_bind (widget_class, StreefChartCard, source_label);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
streef_chart_card_init (StreefChartCard *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
}

void
streef_chart_card_set_comparison (StreefChartCard        *self,
                                  const StreefComparison *comparison,
                                  StreefChartKind         kind,
                                  StreefLanguage          language)
{
  g_autoptr (StreefChartTexts) texts = NULL;

  g_return_if_fail (STREEF_IS_CHART_CARD (self));

  texts = streef_chart_texts_new (comparison, kind, language);
  gtk_label_set_label (self->subtitle_label, texts->subtitle);
  gtk_label_set_label (self->source_label, texts->source);
  gtk_widget_set_visible (GTK_WIDGET (self->source_label), texts->source[0] != '\0');
  streef_chart_view_set_comparison (self->chart, comparison, kind, language);
}

/* @key: what is chosen; with %NULL as its category nothing is */
void
streef_chart_card_set_selected (StreefChartCard *self,
                                const StreefKey *key)
{
  g_return_if_fail (STREEF_IS_CHART_CARD (self));

  streef_chart_view_set_selected (self->chart, key);
}

gboolean
streef_chart_card_has_focus (StreefChartCard *self)
{
  g_return_val_if_fail (STREEF_IS_CHART_CARD (self), FALSE);

  return gtk_widget_has_focus (GTK_WIDGET (self->chart));
}

void
streef_chart_card_grab_focus (StreefChartCard *self)
{
  g_return_if_fail (STREEF_IS_CHART_CARD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->chart));
}
