/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-review.h"

#include "app/streef-category-page.h"
#include "app/streef-language-switch.h"
#include "app/streef-menu-on-demand.h"
#include "app/streef-overview-page.h"
#include "app/streef-problems-page.h"
#include "app/streef-retranslator.h"
#include "app/streef-sidebar.h"
#include "app/streef-sizer.h"
#include "app/streef-split.h"
#include "app/streef-year-stepper.h"
#include "language/streef-catalogue.h"

/**
 * StreefReview:
 *
 * The data set under review: the sidebar, and beside it the page that the session is at, under its
 * header bar. A page is made when it is first shown; each page is a bin with a scrolled window in
 * it.
 */
struct _StreefReview
{
  AdwBin parent_instance;

  GMenu *menu;
  GtkMenuButton *menu_button;
  StreefSplit *split;
  StreefSidebar *sidebar;
  StreefSizer *sizer;
  AdwHeaderBar *header_bar;
  GtkButton *back_button;
  AdwWindowTitle *title;
  StreefYearStepper *header_stepper;
  StreefYearStepper *bottom_stepper;
  GtkWidget *header_years;
  GtkInfoBar *info_bar;
  GtkStack *pages;

  StreefSession *session;
  GtkAdjustment *adjustment; /* (nullable): of the page that is shown */
};

G_DEFINE_FINAL_TYPE (StreefReview, streef_review, ADW_TYPE_BIN)

typedef enum
{
  PROP_CAN_GO_BACK = 1,
} StreefReviewProperty;

static GParamSpec *props[PROP_CAN_GO_BACK + 1];

static const char *const page_names[] = {
  [STREEF_PAGE_OVERVIEW] = "overview",
  [STREEF_PAGE_PROBLEMS] = "problems",
  [STREEF_PAGE_CATEGORY] = "category",
};

static GtkWidget *
make_page (StreefReview *self,
           StreefPage    page)
{
  switch (page)
    {
    case STREEF_PAGE_CATEGORY:
      return GTK_WIDGET (streef_category_page_new (self->session));
    case STREEF_PAGE_PROBLEMS:
      return GTK_WIDGET (streef_problems_page_new (self->session));
    case STREEF_PAGE_OVERVIEW:
    default:
      return GTK_WIDGET (streef_overview_page_new (self->session));
    }
}

static void
scrolled_cb (StreefReview *self)
{
  if (gtk_adjustment_get_value (self->adjustment) > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (self->header_bar), "flat");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->header_bar), "flat");
}

/* The header bar is one with the page as long as that is at its top. */
static void
follow_scroller (StreefReview *self,
                 GtkWidget    *page)
{
  GtkWidget *scroller = adw_bin_get_child (ADW_BIN (page));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment, scrolled_cb, self);
  g_set_object (&self->adjustment, adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  scrolled_cb (self);
}

static GtkWidget *
ensure_page (StreefReview *self,
             StreefPage    page)
{
  GtkWidget *widget = gtk_stack_get_child_by_name (self->pages, page_names[page]);

  if (widget == NULL)
    {
      widget = make_page (self, page);
      gtk_stack_add_named (self->pages, widget, page_names[page]);
    }

  return widget;
}

static void
update_header (StreefReview *self)
{
  const gboolean is_tight = streef_sizer_get_room (self->sizer) == STREEF_ROOM_NARROW;

  adw_header_bar_set_centering_policy (self->header_bar, is_tight ? ADW_CENTERING_POLICY_LOOSE
                                                                  : ADW_CENTERING_POLICY_STRICT);
  gtk_widget_set_visible (self->header_years, !streef_split_get_collapsed (self->split));
}

static GtkWidget *
find_close_button (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "close"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_close_button (child);

  return found;
}

/* GTK gives the info bar's button an icon and no name. */
static void
name_close_button (StreefReview *self)
{
  GtkWidget *button = find_close_button (GTK_WIDGET (self->info_bar));
  const char *name = streef_text (streef_session_get_language (self->session), "Close");

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
session_changed_cb (StreefReview *self)
{
  GtkWidget *page;

  if (streef_session_get_dataset (self->session) == NULL)
    return;

  page = ensure_page (self, streef_session_get_page (self->session));
  if (gtk_stack_get_visible_child (self->pages) != page || self->adjustment == NULL)
    {
      gtk_stack_set_visible_child (self->pages, page);
      follow_scroller (self, page);
    }
  update_header (self);
  name_close_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_BACK]);
}

static void
split_changed_cb (StreefReview *self)
{
  update_header (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_BACK]);
}

static void
info_bar_response_cb (StreefReview *self,
                      int           response)
{
  gtk_info_bar_set_revealed (self->info_bar, FALSE);
}

static void
set_session (StreefReview  *self,
             StreefSession *session)
{
  self->session = g_object_ref (session);
  g_object_bind_property (session, "title", self->title, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (session, "subtitle", self->title, "subtitle", G_BINDING_SYNC_CREATE);
  streef_sidebar_set_session (self->sidebar, session);
  streef_year_stepper_set_session (self->header_stepper, session);
  streef_year_stepper_set_session (self->bottom_stepper, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
}

static void
streef_review_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  StreefReview *self = STREEF_REVIEW (object);

  switch ((StreefReviewProperty) prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, streef_review_can_go_back (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
streef_review_dispose (GObject *object)
{
  StreefReview *self = STREEF_REVIEW (object);

  g_clear_object (&self->adjustment);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), STREEF_TYPE_REVIEW);

  G_OBJECT_CLASS (streef_review_parent_class)->dispose (object);
}

static void
streef_review_class_init (StreefReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = streef_review_get_property;
  object_class->dispose = streef_review_dispose;

  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (STREEF_TYPE_LANGUAGE_SWITCH);
  g_type_ensure (STREEF_TYPE_SIDEBAR);
  g_type_ensure (STREEF_TYPE_SIZER);
  g_type_ensure (STREEF_TYPE_SPLIT);
  g_type_ensure (STREEF_TYPE_YEAR_STEPPER);
  streef_retranslator_set_template (widget_class, "streef-review");
  streef_retranslator_bind (widget_class, StreefReview, menu);
  streef_retranslator_bind (widget_class, StreefReview, menu_button);
  streef_retranslator_bind (widget_class, StreefReview, split);
  streef_retranslator_bind (widget_class, StreefReview, sidebar);
  streef_retranslator_bind (widget_class, StreefReview, sizer);
  streef_retranslator_bind (widget_class, StreefReview, header_bar);
  streef_retranslator_bind (widget_class, StreefReview, back_button);
  streef_retranslator_bind (widget_class, StreefReview, title);
  streef_retranslator_bind (widget_class, StreefReview, header_stepper);
  streef_retranslator_bind (widget_class, StreefReview, bottom_stepper);
  streef_retranslator_bind (widget_class, StreefReview, header_years);
  streef_retranslator_bind (widget_class, StreefReview, info_bar);
  streef_retranslator_bind (widget_class, StreefReview, pages);
  streef_retranslator_bind_texts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, split_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, info_bar_response_cb);
}

static void
streef_review_init (StreefReview *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
  streef_menu_on_demand_attach (self->menu_button, G_MENU_MODEL (self->menu));
}

/* @session: one with a data set */
StreefReview *
streef_review_new (StreefSession *session)
{
  StreefReview *self = g_object_new (STREEF_TYPE_REVIEW, NULL);

  set_session (self, session);

  return self;
}

gboolean
streef_review_can_go_back (StreefReview *self)
{
  g_return_val_if_fail (STREEF_IS_REVIEW (self), FALSE);

  return streef_session_can_go_back (self->session)
         || (streef_split_get_collapsed (self->split)
             && streef_split_get_show_content (self->split));
}

/* Undoes the last jump; where there is none and only one side is shown, shows the sidebar. */
void
streef_review_go_back (StreefReview *self)
{
  g_return_if_fail (STREEF_IS_REVIEW (self));

  if (streef_session_can_go_back (self->session))
    streef_session_go_back (self->session);
  else
    streef_split_set_show_content (self->split, FALSE);
}

/* Where only one side is shown: the page, not the sidebar. */
void
streef_review_show_content (StreefReview *self)
{
  g_return_if_fail (STREEF_IS_REVIEW (self));

  streef_split_set_show_content (self->split, TRUE);
}

/* Lets the user type what category to find. */
void
streef_review_find (StreefReview *self)
{
  g_return_if_fail (STREEF_IS_REVIEW (self));

  streef_split_set_show_content (self->split, FALSE);
  streef_sidebar_find (self->sidebar);
}

/* Moves the focus from the chart to the chosen row of the table, or back. */
void
streef_review_toggle_table (StreefReview *self)
{
  GtkWidget *page;

  g_return_if_fail (STREEF_IS_REVIEW (self));

  page = gtk_stack_get_visible_child (self->pages);
  if (STREEF_IS_OVERVIEW_PAGE (page))
    streef_overview_page_toggle_table (STREEF_OVERVIEW_PAGE (page));
  else if (STREEF_IS_CATEGORY_PAGE (page))
    streef_category_page_toggle_table (STREEF_CATEGORY_PAGE (page));
}

/* Goes to the next problem, or with @n_problems below 0 to the one before. */
void
streef_review_step_problem (StreefReview *self,
                            int           n_problems)
{
  g_return_if_fail (STREEF_IS_REVIEW (self));

  if (streef_session_get_page (self->session) != STREEF_PAGE_PROBLEMS)
    streef_session_jump (self->session, STREEF_PAGE_PROBLEMS, NULL);
  streef_review_show_content (self);
  streef_problems_page_step (STREEF_PROBLEMS_PAGE (gtk_stack_get_visible_child (self->pages)),
                             n_problems);
}

/* @is_changed: whether to offer to read the file again */
void
streef_review_set_file_changed (StreefReview *self,
                                gboolean      is_changed)
{
  g_return_if_fail (STREEF_IS_REVIEW (self));

  gtk_info_bar_set_revealed (self->info_bar, is_changed);
}
