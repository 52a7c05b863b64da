/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-ods-styles.h"

#include "load/streef-ods-names.h"

#include <string.h>

void
streef_ods_styles_init (StreefOdsStyles *self)
{
  *self = (StreefOdsStyles) {
    .hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .n_powers = 1,
  };
}

void
streef_ods_styles_clear (StreefOdsStyles *self)
{
  g_hash_table_unref (self->hidden);
  g_clear_pointer (&self->style, g_free);
}

/* "1000" */
static void
add_factor (StreefOdsStyles          *self,
            const StreefXmlAttribute *factor)
{
  int power = 0;

  if (factor == NULL || factor->length == 0 || factor->value[0] != '1')
    return;
  for (gsize i = 1; i < factor->length && factor->value[i] == '0'; i++)
    power--;
  for (guint i = 0; i < self->n_powers; i++)
    if (self->powers[i] == power)
      return;
  if (self->n_powers < STREEF_ODS_MAX_POWERS)
    self->powers[self->n_powers++] = power;
}

/**
 * streef_ods_styles_take:
 * @element: an element within the styles that begins
 *
 * Takes what it says.
 */
void
streef_ods_styles_take (StreefOdsStyles          *self,
                        int                       element,
                        const StreefXmlAttribute *attributes,
                        guint                     n_attributes)
{
  switch (element)
    {
    case STREEF_ODS_STYLE:
      g_free (self->style);
      self->style = streef_xml_dup (streef_xml_find (attributes, n_attributes, STREEF_ODS_NAME));
      break;
    case STREEF_ODS_TABLE_PROPERTIES:
      if (streef_xml_is (streef_xml_find (attributes, n_attributes, STREEF_ODS_DISPLAY), "false")
          && self->style != NULL)
        g_hash_table_add (self->hidden, g_strdup (self->style));
      break;
    case STREEF_ODS_NUMBER:
      add_factor (self, streef_xml_find (attributes, n_attributes, STREEF_ODS_DISPLAY_FACTOR));
      break;
    default:
      break;
    }
}

/* @style: (nullable): the style of a sheet */
gboolean
streef_ods_styles_is_hidden (const StreefOdsStyles    *self,
                             const StreefXmlAttribute *style)
{
  g_autofree char *name = streef_xml_dup (style);

  return g_hash_table_contains (self->hidden, name);
}
