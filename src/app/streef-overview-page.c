/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-overview-page.h"

#include "app/streef-chart-card.h"
#include "app/streef-chip.h"
#include "app/streef-menu-on-demand.h"
#include "app/streef-result-group.h"
#include "app/streef-retranslator.h"
#include "app/streef-sizer.h"
#include "language/streef-catalogue.h"
#include "wording/streef-finding.h"

/* From here on the columns have a fixed width: see StreefResultRow. */
#define MANY_ROWS 200

/**
 * StreefOverviewPage:
 *
 * All categories in one year: what was found, how many have which status, and the rows by theme.
 * Where there is only one theme its chart stands first.
 */
struct _StreefOverviewPage
{
  AdwBin parent_instance;

  GMenu *order_menu;
  GtkMenuButton *order_button;
  StreefSizer *sizer;
  GtkLabel *headline_label;
  GtkLabel *lead_label;
  GtkBox *chips;
  GtkButton *problems_button;
  AdwButtonContent *problems_content;
  GtkBox *chart_section;
  StreefChartCard *chart_card;
  GtkBox *groups_box;
  GtkLabel *source_label;

  StreefSession *session;
  GPtrArray *size_groups; /* (element-type GtkSizeGroup) */
  GPtrArray *groups;      /* (element-type StreefResultGroup): borrowed, in the order shown */
  guint shown_statuses;   /* a bit per StreefStatus that has a chip */
  gboolean has_many_rows;
  int filter;             /* a StreefStatus, or -1 for all */
};

G_DEFINE_FINAL_TYPE (StreefOverviewPage, streef_overview_page, ADW_TYPE_BIN)

/* Rows of the table that stand together: a theme's, or those without one. */
typedef struct
{
  const StreefCategory *theme; /* (nullable) */
  guint first;
  guint n_rows;
} Section;

static GArray *
find_sections (const StreefTable *table)
{
  GArray *sections = g_array_new (FALSE, TRUE, sizeof (Section));

  for (guint i = 0; i < table->n_rows; i++)
    {
      const StreefTableRow *row = &table->rows[i];
      const gboolean is_theme = row->depth == 0 && row->is_group;
      const Section *last
          = sections->len == 0 ? NULL : &g_array_index (sections, Section, sections->len - 1);

      if (is_theme)
        g_array_append_val (sections, ((Section) { .theme = row->key.category, .first = i + 1 }));
      else if (last == NULL || (row->depth == 0 && last->theme != NULL))
        g_array_append_val (sections, ((Section) { .first = i }));
      if (!is_theme)
        g_array_index (sections, Section, sections->len - 1).n_rows++;
    }

  return sections;
}

static void
set_filter (StreefOverviewPage *self,
            int                 status)
{
  self->filter = status;
  for (guint i = 0; i < self->groups->len; i++)
    streef_result_group_set_filter (g_ptr_array_index (self->groups, i), status);
}

/* One filter at a time; the same chip again shows all. */
static void
chip_toggled_cb (StreefOverviewPage *self,
                 GtkToggleButton    *toggled)
{
  const int status = (int) streef_chip_get_status (STREEF_CHIP (toggled));

  if (!gtk_toggle_button_get_active (toggled))
    {
      if (self->filter == status)
        set_filter (self, -1);
      return;
    }

  set_filter (self, status);
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (chip != GTK_WIDGET (toggled))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);
}

static void
add_chip (StreefOverviewPage *self,
          StreefStatus        status)
{
  GtkWidget *chip = streef_chip_new (status);
  GtkWidget *before = NULL;

  for (GtkWidget *other = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    if (streef_chip_get_status (STREEF_CHIP (other)) < status)
      before = other;

  g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->chips, chip, before);
  self->shown_statuses |= 1u << status;
}

/* A chip is made when there is something to count for the first time, and hidden while there is
 * not. */
static void
update_chips (StreefOverviewPage *self)
{
  const StreefComparison *comparison = streef_session_get_categories (self->session);
  const StreefLanguage language = streef_session_get_language (self->session);
  const gboolean is_short = streef_sizer_get_room (self->sizer) == STREEF_ROOM_NARROW;

  for (guint status = 0; status < STREEF_N_STATUSES; status++)
    if (comparison->counts[status] > 0 && (self->shown_statuses & (1u << status)) == 0)
      add_chip (self, status);

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      const guint n = comparison->counts[streef_chip_get_status (STREEF_CHIP (chip))];

      streef_chip_set_count (STREEF_CHIP (chip), n, language, is_short);
      if (n == 0)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);
    }
}

static void
update_problems (StreefOverviewPage *self)
{
  const StreefLanguage language = streef_session_get_language (self->session);
  const guint n = streef_session_get_dataset (self->session)->problems->len;
  g_autofree char *count = g_strdup_printf ("%u", n);
  /* Translators: a button that leads to the list of problems in the data */
  g_autofree char *text = g_strdup_printf (
      streef_text_n (language, "%u problem found in the data", "%u problems found in the data", n),
      n);

  gtk_widget_set_visible (GTK_WIDGET (self->problems_button), n > 0);
  adw_button_content_set_label (self->problems_content,
                                streef_sizer_get_room (self->sizer) == STREEF_ROOM_NARROW ? count
                                                                                          : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problems_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
open_category (StreefOverviewPage *self,
               const StreefKey    *key)
{
  const StreefCategory *category = key->category;

  if (category == NULL)
    return;

  streef_session_select (self->session, key);
  streef_session_jump (self->session, STREEF_PAGE_CATEGORY, category);
}

static void
chart_chosen_cb (StreefOverviewPage *self,
                 const StreefKey    *key)
{
  streef_session_select (self->session, key);
}

static void
chart_activated_cb (StreefOverviewPage *self)
{
  const StreefKey key = streef_session_get_selected (self->session);

  open_category (self, &key);
}

static void
make_groups (StreefOverviewPage *self,
             guint               n_groups)
{
  while (self->groups->len > n_groups)
    {
      gtk_box_remove (self->groups_box, g_ptr_array_index (self->groups, self->groups->len - 1));
      g_ptr_array_set_size (self->groups, (int) self->groups->len - 1);
    }

  while (self->groups->len < n_groups)
    {
      StreefResultGroup *group = streef_result_group_new (
          self->has_many_rows ? NULL : self->size_groups, self->groups->len == 0);

      g_signal_connect_object (group, "opened", G_CALLBACK (open_category), self,
                               G_CONNECT_SWAPPED);
      streef_result_group_set_room (group, streef_sizer_get_room (self->sizer));
      streef_result_group_set_filter (group, self->filter);
      gtk_box_append (self->groups_box, GTK_WIDGET (group));
      g_ptr_array_add (self->groups, group);
    }
}

static void
update_groups (StreefOverviewPage *self)
{
  StreefTable *table = streef_session_get_categories_table (self->session);
  const StreefKey selected = streef_session_get_selected (self->session);
  g_autoptr (GArray) sections = find_sections (table);

  if (self->has_many_rows != (table->n_rows > MANY_ROWS))
    make_groups (self, 0);
  self->has_many_rows = table->n_rows > MANY_ROWS;
  make_groups (self, sections->len);
  for (guint i = 0; i < sections->len; i++)
    {
      const Section *section = &g_array_index (sections, Section, i);
      StreefResultGroup *group = g_ptr_array_index (self->groups, i);
      g_autofree char *name = section->theme == NULL
                                  ? NULL
                                  : streef_words_category_name (section->theme, table->language);

      streef_result_group_set_heading (group, name);
      streef_result_group_set_rows (group, table, section->first, section->n_rows);
      streef_result_group_set_selected (group, &selected, FALSE);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->chart_section), sections->len == 1);
}

static void
update_chart (StreefOverviewPage *self)
{
  const StreefKey selected = streef_session_get_selected (self->session);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->chart_section)))
    return;

  streef_chart_card_set_comparison (self->chart_card, streef_session_get_categories (self->session),
                                    STREEF_CHART_ACHIEVED,
                                    streef_session_get_language (self->session));
  streef_chart_card_set_selected (self->chart_card, &selected);
}

static void
update_source (StreefOverviewPage *self)
{
  const StreefDataset *dataset = streef_session_get_dataset (self->session);
  const StreefLanguage language = streef_session_get_language (self->session);
  g_autoptr (GString) files = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < dataset->sources->len; i++)
    {
      const StreefSource *source = g_ptr_array_index (dataset->sources, i);
      g_autofree char *name = g_filename_display_basename (source->file);

      g_string_append_printf (files, "%s%s", files->len > 0 ? ", " : "", name);
    }

  /* Translators: the names of the files that the figures were read from */
  text = g_strdup_printf (streef_text_n (language, "File: %s", "Files: %s", dataset->sources->len),
                          files->str);
  gtk_label_set_label (self->source_label, text);
}

static void
session_changed_cb (StreefOverviewPage *self)
{
  const StreefLanguage language = streef_session_get_language (self->session);
  const StreefComparison *comparison;
  g_autofree char *headline = NULL;
  g_autofree char *lead = NULL;

  if (streef_session_get_page (self->session) != STREEF_PAGE_OVERVIEW)
    return;

  comparison = streef_session_get_categories (self->session);
  headline = streef_finding_headline (comparison, language);
  lead = streef_finding_lead (comparison, language);
  gtk_label_set_label (self->headline_label, headline);
  gtk_label_set_label (self->lead_label, lead);
  gtk_widget_set_visible (GTK_WIDGET (self->lead_label), lead[0] != '\0');
  update_chips (self);
  update_problems (self);
  update_groups (self);
  update_chart (self);
  update_source (self);
}

static void
room_changed_cb (StreefOverviewPage *self)
{
  const StreefRoom room = streef_sizer_get_room (self->sizer);

  for (guint i = 0; i < self->groups->len; i++)
    streef_result_group_set_room (g_ptr_array_index (self->groups, i), room);
  update_chips (self);
  update_problems (self);
}

static void
problems_clicked_cb (StreefOverviewPage *self)
{
  streef_session_jump (self->session, STREEF_PAGE_PROBLEMS, NULL);
}

static void
streef_overview_page_dispose (GObject *object)
{
  StreefOverviewPage *self = STREEF_OVERVIEW_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->size_groups, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (streef_overview_page_parent_class)->dispose (object);
}

static void
streef_overview_page_class_init (StreefOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_overview_page_dispose;

  g_type_ensure (STREEF_TYPE_CHART_CARD);
  g_type_ensure (STREEF_TYPE_SIZER);
  streef_retranslator_set_template (widget_class, "streef-overview-page");
  streef_retranslator_bind (widget_class, StreefOverviewPage, order_menu);
  streef_retranslator_bind (widget_class, StreefOverviewPage, order_button);
  streef_retranslator_bind (widget_class, StreefOverviewPage, sizer);
  streef_retranslator_bind (widget_class, StreefOverviewPage, headline_label);
  streef_retranslator_bind (widget_class, StreefOverviewPage, lead_label);
  streef_retranslator_bind (widget_class, StreefOverviewPage, chips);
  streef_retranslator_bind (widget_class, StreefOverviewPage, problems_button);
  streef_retranslator_bind (widget_class, StreefOverviewPage, problems_content);
  streef_retranslator_bind (widget_class, StreefOverviewPage, chart_section);
  streef_retranslator_bind (widget_class, StreefOverviewPage, chart_card);
  streef_retranslator_bind (widget_class, StreefOverviewPage, groups_box);
  streef_retranslator_bind (widget_class, StreefOverviewPage, source_label);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, room_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, problems_clicked_cb);
}

static void
streef_overview_page_init (StreefOverviewPage *self)
{
  self->filter = -1;
  self->groups = g_ptr_array_new ();
  self->size_groups = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < STREEF_N_RESULT_COLUMNS; i++)
    g_ptr_array_add (self->size_groups, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  streef_retranslator_init_template (GTK_WIDGET (self));
  streef_menu_on_demand_attach (self->order_button, G_MENU_MODEL (self->order_menu));
}

/* @session: one with a data set */
StreefOverviewPage *
streef_overview_page_new (StreefSession *session)
{
  StreefOverviewPage *self = g_object_new (STREEF_TYPE_OVERVIEW_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);

  return self;
}

/* Moves the focus from the chart to the row that it shows as chosen, and back. */
void
streef_overview_page_toggle_table (StreefOverviewPage *self)
{
  StreefKey selected;

  g_return_if_fail (STREEF_IS_OVERVIEW_PAGE (self));

  if (!streef_chart_card_has_focus (self->chart_card)
      && gtk_widget_get_visible (GTK_WIDGET (self->chart_section)))
    {
      streef_chart_card_grab_focus (self->chart_card);
      return;
    }

  selected = streef_session_get_selected (self->session);
  for (guint i = 0; i < self->groups->len; i++)
    if (streef_result_group_set_selected (g_ptr_array_index (self->groups, i), &selected, TRUE))
      return;

  if (self->groups->len > 0)
    gtk_widget_child_focus (g_ptr_array_index (self->groups, 0), GTK_DIR_TAB_FORWARD);
}
