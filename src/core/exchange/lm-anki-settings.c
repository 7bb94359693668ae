/* lm-anki-settings.c: what a collection of Anki’s says about itself, as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/exchange/lm-anki-settings.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Anki takes cards for the same by the names of fields and templates, so that these are
 * not translated. */
#define PROMPT "Prompt"
#define ANSWER "Answer"
#define HINT   "Hint"

/* A line for each tag: Mnemosyne takes what stands behind a hint for a part of it. */
#define QUESTION_TEMPLATE \
  "<div dir=\"auto\">{{" PROMPT "}}</div>\n" \
  "{{#" HINT "}}\n<div class=\"hint\" dir=\"auto\">\n{{hint:" HINT "}}\n</div>\n{{/" HINT "}}"
#define ANSWER_TEMPLATE \
  "{{FrontSide}}\n\n<hr id=answer>\n\n<div dir=\"auto\">{{" ANSWER "}}</div>"

#define STYLE \
  ".card { font-family: sans-serif; font-size: 20px; text-align: start; max-width: 36em; margin: 0 auto; }\n" \
  ".aspect { font-size: .8em; font-weight: bold; opacity: .7; margin-bottom: .6em; }\n" \
  ".statement { border-inline-start: 4px solid; padding-inline-start: .6em; margin: .4em 0; }\n" \
  ".statement::before { display: block; font-size: .8em; font-weight: bold; }\n" \
  ".question, .name { font-weight: bold; margin: .4em 0; }\n" \
  ".detail, .hint { font-size: .9em; margin: .4em 0; }\n"

#define LATEX_BEGIN \
  "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n" \
  "\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n"
#define LATEX_END "\\end{document}"

static char *
to_json (JsonBuilder *builder)
{
  g_autoptr(JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static void
add_integer (JsonBuilder *builder,
             const char  *name,
             gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            double       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder,
             const char  *name,
             gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_integers (JsonBuilder  *builder,
              const char   *name,
              const gint64 *values,
              guint         n_values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_values; i++)
    json_builder_add_int_value (builder, values[i]);
  json_builder_end_array (builder);
}

static void
begin_object (JsonBuilder *builder,
              const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

static void
begin_object_by_id (JsonBuilder *builder,
                    gint64       id)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  begin_object (builder, name);
  add_integer (builder, "id", id);
}

char *
lm_anki_settings_conf (const LmAnkiNames *names,
                       guint              n_cards)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *note_type_id = g_strdup_printf ("%" G_GINT64_FORMAT, names->note_type_id);
  const gint64 active[] = { 1 };

  json_builder_begin_object (builder);
  add_integers (builder, "activeDecks", active, G_N_ELEMENTS (active));
  add_integer (builder, "curDeck", 1);
  add_text (builder, "curModel", note_type_id);
  add_integer (builder, "nextPos", n_cards + 1);
  add_integer (builder, "newSpread", 0);
  add_boolean (builder, "newBury", TRUE);
  add_integer (builder, "collapseTime", 1200);
  add_integer (builder, "timeLim", 0);
  add_boolean (builder, "estTimes", TRUE);
  add_boolean (builder, "dueCounts", TRUE);
  add_text (builder, "sortType", "noteFld");
  add_boolean (builder, "sortBackwards", FALSE);
  add_boolean (builder, "addToCur", TRUE);
  json_builder_end_object (builder);

  return to_json (builder);
}

/* Whatever stands in a name, in CSS it is a text and nothing else. */
static void
append_css_text (GString    *css,
                 const char *text)
{
  g_string_append_c (css, '"');

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isalnum (*text) || *text == ' ' || (*text & 0x80) != 0)
        g_string_append_c (css, *text);
      else
        g_string_append_printf (css, "\\%02x ", (guchar) *text);
    }

  g_string_append_c (css, '"');
}

/* As in ui/style.css and ui/style-dark.css */
static const char *
get_color (LmSideColor color,
           gboolean    on_dark)
{
  static const struct
  {
    const char *on_light;
    const char *on_dark;
  } colors[] = {
    [LM_SIDE_COLOR_BLUE] = { "#1a5fb4", "#99c1f1" },
    [LM_SIDE_COLOR_TEAL] = { "#0f6b62", "#7fd8cd" },
    [LM_SIDE_COLOR_GREEN] = { "#1f6b3a", "#8ff0a4" },
    [LM_SIDE_COLOR_YELLOW] = { "#7a5b00", "#f8e45c" },
    [LM_SIDE_COLOR_ORANGE] = { "#a34700", "#ffbe6f" },
    [LM_SIDE_COLOR_RED] = { "#b01721", "#ff9a9f" },
    [LM_SIDE_COLOR_PURPLE] = { "#7b2e8c", "#dcb0e8" },
    [LM_SIDE_COLOR_SLATE] = { "#4a5766", "#b8c4d1" },
  };

  return on_dark ? colors[color].on_dark : colors[color].on_light;
}

static char *
dup_style (LmSubject *subject)
{
  g_autoptr(GString) css = g_string_new (STYLE);

  for (guint i = 0; i < lm_subject_get_n_sides (subject); i++)
    {
      LmSide *side = lm_subject_get_side (subject, i);
      const char *id = lm_side_get_id (side);

      g_string_append_printf (css, ".side-%s { color: %s; }\n", id, get_color (lm_side_get_color (side), FALSE));
      g_string_append_printf (css, ".nightMode .side-%s, .night_mode .side-%s { color: %s; }\n",
                              id, id, get_color (lm_side_get_color (side), TRUE));
      g_string_append_printf (css, ".statement.side-%s::before { content: ", id);
      append_css_text (css, lm_side_get_name (side));
      g_string_append (css, "; }\n");
    }

  return g_string_free (g_steal_pointer (&css), FALSE);
}

static void
add_fields (JsonBuilder *builder)
{
  static const char * const fields[] = { PROMPT, ANSWER, HINT };

  json_builder_set_member_name (builder, "flds");
  json_builder_begin_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "name", fields[i]);
      add_integer (builder, "ord", i);
      add_boolean (builder, "sticky", FALSE);
      add_boolean (builder, "rtl", FALSE);
      add_text (builder, "font", "Arial");
      add_integer (builder, "size", 20);
      add_integers (builder, "media", NULL, 0);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_template (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "tmpls");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_text (builder, "name", "Card");
  add_integer (builder, "ord", 0);
  add_text (builder, "qfmt", QUESTION_TEMPLATE);
  add_text (builder, "afmt", ANSWER_TEMPLATE);
  add_text (builder, "bqfmt", "");
  add_text (builder, "bafmt", "");
  json_builder_set_member_name (builder, "did");
  json_builder_add_null_value (builder);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

/* That the card is made when the first field is not empty */
static void
add_requirement (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "req");
  json_builder_begin_array (builder);
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, 0);
  json_builder_add_string_value (builder, "any");
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, 0);
  json_builder_end_array (builder);
  json_builder_end_array (builder);
  json_builder_end_array (builder);
}

char *
lm_anki_settings_models (const LmAnkiNames *names)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *style = dup_style (names->subject);

  json_builder_begin_object (builder);
  begin_object_by_id (builder, names->note_type_id);
  add_text (builder, "name", g_ptr_array_index (names->deck_names, 0));
  add_integer (builder, "type", 0);
  add_integer (builder, "mod", names->time);
  add_integer (builder, "usn", -1);
  add_integer (builder, "sortf", 0);
  add_integer (builder, "did", g_array_index (names->deck_ids, gint64, 0));
  add_fields (builder);
  add_template (builder);
  add_text (builder, "css", style);
  add_text (builder, "latexPre", LATEX_BEGIN);
  add_text (builder, "latexPost", LATEX_END);
  add_requirement (builder);
  add_integers (builder, "tags", NULL, 0);
  add_integers (builder, "vers", NULL, 0);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  return to_json (builder);
}

static void
begin_deck (JsonBuilder *builder,
            gint64       id,
            const char  *name,
            const char  *description,
            gint64       time)
{
  static const char * const counts[] = { "newToday", "revToday", "lrnToday", "timeToday" };
  const gint64 nothing[] = { 0, 0 };
  g_autofree char *html = g_markup_escape_text (description != NULL ? description : "", -1);

  begin_object_by_id (builder, id);
  add_text (builder, "name", name);
  add_integer (builder, "mod", time);
  add_integer (builder, "usn", -1);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    add_integers (builder, counts[i], nothing, G_N_ELEMENTS (nothing));
  add_boolean (builder, "collapsed", FALSE);
  add_boolean (builder, "browserCollapsed", FALSE);
  add_text (builder, "desc", html);
  add_integer (builder, "dyn", 0);
  add_integer (builder, "conf", 1);
  add_integer (builder, "extendNew", 0);
  add_integer (builder, "extendRev", 0);
}

char *
lm_anki_settings_decks (const LmAnkiNames *names)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  LmSubject *subject = names->subject;

  json_builder_begin_object (builder);
  begin_deck (builder, 1, "Default", NULL, 0);
  json_builder_end_object (builder);
  begin_deck (builder, g_array_index (names->deck_ids, gint64, 0), g_ptr_array_index (names->deck_names, 0),
              lm_subject_get_summary (subject), names->time);
  json_builder_end_object (builder);

  for (guint i = 0; i < lm_subject_get_n_phases (subject); i++)
    {
      LmPhase *phase = lm_subject_get_phase (subject, i);

      begin_deck (builder, g_array_index (names->deck_ids, gint64, i + 1),
                  g_ptr_array_index (names->deck_names, i + 1), lm_phase_get_summary (phase), names->time);
      /* Anki keeps what it does not know; lm-anki-collection.c reads it. */
      begin_object (builder, "leadmgmt");
      add_text (builder, "phase", lm_phase_get_id (phase));
      add_integer (builder, "position", i);
      json_builder_end_object (builder);
      json_builder_end_object (builder);
    }

  json_builder_end_object (builder);

  return to_json (builder);
}

static void
add_new_cards (JsonBuilder *builder)
{
  const gint64 delays[] = { 1, 10 };
  const gint64 intervals[] = { 1, 4, 7 };

  begin_object (builder, "new");
  add_boolean (builder, "bury", TRUE);
  add_integers (builder, "delays", delays, G_N_ELEMENTS (delays));
  add_integer (builder, "initialFactor", 2500);
  add_integers (builder, "ints", intervals, G_N_ELEMENTS (intervals));
  add_integer (builder, "order", 1);
  add_integer (builder, "perDay", 20);
  add_boolean (builder, "separate", TRUE);
  json_builder_end_object (builder);
}

static void
add_reviews (JsonBuilder *builder)
{
  begin_object (builder, "rev");
  add_boolean (builder, "bury", TRUE);
  add_number (builder, "ease4", 1.3);
  add_number (builder, "fuzz", 0.05);
  add_integer (builder, "ivlFct", 1);
  add_integer (builder, "maxIvl", 36500);
  add_integer (builder, "minSpace", 1);
  add_integer (builder, "perDay", 200);
  json_builder_end_object (builder);
}

static void
add_lapses (JsonBuilder *builder)
{
  const gint64 delays[] = { 10 };

  begin_object (builder, "lapse");
  add_integers (builder, "delays", delays, G_N_ELEMENTS (delays));
  add_integer (builder, "leechAction", 0);
  add_integer (builder, "leechFails", 8);
  add_integer (builder, "minInt", 1);
  add_integer (builder, "mult", 0);
  json_builder_end_object (builder);
}

char *
lm_anki_settings_dconf (void)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  begin_object_by_id (builder, 1);
  add_text (builder, "name", "Default");
  add_integer (builder, "mod", 0);
  add_integer (builder, "usn", 0);
  add_integer (builder, "maxTaken", 60);
  add_boolean (builder, "autoplay", TRUE);
  add_integer (builder, "timer", 0);
  add_boolean (builder, "replayq", TRUE);
  add_boolean (builder, "dyn", FALSE);
  add_new_cards (builder);
  add_reviews (builder);
  add_lapses (builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  return to_json (builder);
}
