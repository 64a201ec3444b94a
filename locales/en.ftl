### Texts of the user interface in English, the fallback of every other language.
### Variables: $date, $name … are ready for display. No HTML.

product = Sidelight

## Card

card-title = { $name }, { $type }
card-then = On { $date }
card-then-today = Today
card-now = Now
card-as-of = as of { $date }
card-unchanged = Then and now
card-no-date = no date found: as of today
card-date-of-article = article of { $date }
card-since = Since this article
card-since-nothing = Nothing known to have changed since, as of { $date }
card-since-unknown = Nothing known to have changed since
card-since-before = Nothing newer is known: last confirmed { $date }, before this article
card-more-changes = { $count ->
    [one] { $count } more change
   *[other] { $count } more changes
}
card-facts = Facts
card-relations = With others in this story
card-also-related = Also related
card-why = Why this?
card-source = Source
card-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
card-unsourced = no source found
card-known = known since { $date }
card-confirmed = last confirmed { $date }
card-disagree = Sources disagree
card-pack = edition { $edition } · { $date } · { $pack } · { $publisher }
card-fallback = in { $language }
card-close = Close
card-back = Back
card-pin = Keep open
card-unpin = Let it close
card-copy = Copy fact with source
card-copied = Copied
card-in-panel = Open in side panel
card-change-date = Change the date
card-loading = Reading the fact pack…
card-gone = No longer in the pack
card-gone-remedy = The pack that knew this name was removed or updated. Reload the page to mark its names afresh.
card-error = The fact pack could not be read
card-error-remedy = Open the options and choose “Repair”, or restart the browser.
card-nothing-then = Nothing known for this date
card-no-longer = No longer in office
card-earlier = Earlier
role-earlier = Formerly: { $role }
card-office = { $title }: the holder on { $date }
card-possible = Possibly

## Card's frame and browser menus

card-frame-title = Facts about this name
menu-who-is-this = Who or what is this?
menu-panel = Story in the side panel

## What changed

change-began = began
change-ended = ended
change-happened = happened
change-before = before: { $before }
change-revised = { $before } → { $after }
change-slipped = moved from { $before } to { $after }
change-planned = planned for { $value }
change-disputed = now disputed

## Age and doubt

doubt-event = may have changed: { $event } was due { $date }
doubt-review = not confirmed since { $date }
doubt-short = may have changed

## Why

why-full-name = The full name stands here.
why-initials = Initials and surname stand here.
why-patronymic = Given name and patronymic stand here.
why-surname-after-full-name = The surname stands here; the full name is elsewhere in this story.
why-surname-after-title = The surname follows a title of this person.
why-surname-in-context = The surname stands here, and the story is about this person’s surroundings.
why-dominant-surname = The surname stands alone; in the news it nearly always means this person.
why-acronym = The abbreviation stands here.
why-phrase = These words are a name of it.
why-phrase-with-neighbour = These words, with others near them, mean it.
why-head-noun = The name stands with its kind of thing.
why-office-on-date = The words name an office; this person held it { $precision ->
    [day] on
   *[other] in
  } { $date }.
why-office-last-confirmed = The words name an office; this person was last confirmed in it on { $date }.
why-possible = The words could mean it; it is not certain.
why-evidence-name = Name: “{ $text }”
why-evidence-antecedent = Named in full: “{ $text }”
why-evidence-title = Title: “{ $text }”
why-evidence-country = Country: “{ $text }”
why-evidence-date = Date: { $date }
why-evidence-context = Word near by: “{ $text }”
why-evidence-related = Also in this story: { $name }
why-evidence-dominant = Usual bearer of the name
why-evidence-neighbour = Near by: “{ $text }”
why-evidence-head = With: “{ $text }”
why-alternatives = It could also have meant: { $names }.

## Where a date comes from

date-given = set for this text
date-reader = set by you
date-json-ld = from the page’s data
date-meta = from the page’s data
date-time = from the page
date-url = from the address
date-ancestor = from the page around it
date-today = no date found: as of today

## Popup

popup-in-this-story = In this story
popup-date = Date of the story
popup-set-date = Set the date
popup-reset-date = Use the page’s own date
popup-mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
popup-changed = changed since
popup-jump = Go to mention of { $name }
popup-group-people = People
popup-group-organisations = Organisations, programmes and treaties
popup-group-companies = Companies
popup-group-projects = Projects
popup-group-places = Countries and places
popup-off-here = Off for this site
popup-on-here = On for this site
popup-since = Since this article
popup-since-nothing = Nothing in this story is known to have changed since, as of { $date }.
popup-elsewhere = Elsewhere on the page
popup-rejected = Names not marked
popup-options = Options
popup-pack = { $pack }, edition { $edition } of { $date } · { $entities ->
    [one] { $entities } entity
   *[other] { $entities } entities
}
popup-age = { $days ->
    [0] checked today
    [one] { $days } day old
   *[other] { $days } days old
}
popup-none = No names found
popup-none-more = None of the people, programmes and projects of your packs is named in this story.
popup-reading = Reading the page…
popup-unreadable = This page cannot be read
popup-unreadable-more = Browser pages, extension stores and the PDF viewer are closed to extensions. Copy the text into the search page instead.
popup-installing = Preparing the fact pack…
popup-installing-more = This happens once and needs no network.
popup-off = Sidelight is off for this site
popup-off-more = Nothing is read here.
popup-turn-on = Turn on
popup-no-access = Sidelight may not read this site
popup-no-access-more = The browser has withheld access. Allow it for this site or for all sites.
popup-allow = Allow

## Reasons of names that were not marked

reject-left-guard = another name stands before it
reject-container = it is part of the name of a thing
reject-foreign-initial = the initial is another person’s
reject-blocker = it is part of another name
reject-no-antecedent = the full name is not in this story
reject-needs-context = nothing near by says which one is meant
reject-ambiguous = it could mean several
reject-office-unknown = who held the office on this date is not certain
reject-former-or-plural = it speaks of a former or of several holders
reject-case = it is not written as a name

## Types

type-person = person
type-organisation = organisation
type-company = company
type-programme = programme
type-project = project
type-treaty = treaty
type-country = country
type-place = place
type-office = office

## Kinds of source

source-official = official
source-state-media = state media
source-wire = news agency
source-independent = independent press
source-intergovernmental = intergovernmental
source-reference = reference work

## Statements

nature-planned = planned
nature-estimated = estimated
nature-disputed = disputed
between-dates = between { $from } and { $to }
from-date = since { $date }
to-date = until { $date }
to-about = until about { $date }
from-to = { $from } – { $to }
year-span = { $from } – { $to }
acting = acting
card-more-facts = { $count ->
    [one] { $count } more fact
   *[other] { $count } more facts
}

## Options

options-title = Options
options-general = General
options-marks = Marks on pages
options-cards = Cards
options-names = Names
options-sites = Sites
options-packs = Fact packs
options-storage = Storage and health
options-file = Export, import, clear
options-language = Language
options-language-auto = As the browser
options-theme = Theme
theme-auto = As the system
theme-light = Light
theme-dark = Dark
options-marks-on = Mark names on pages
options-marks-on-more = Without marks, a card still opens when you point at a name.
options-quiet = Quiet mode
options-quiet-more = Nothing is marked until you point at a name or use the shortcut. A page can see which of its words are marked; in quiet mode it sees nothing.
options-mark-style = Style of marks
mark-style-dotted = Dotted line
mark-style-line = Line
mark-style-tint = Tinted background
options-mark-colour = Colour of marks
mark-colour-text = As the text
mark-colour-blue = Blue
mark-colour-green = Green
mark-colour-violet = Violet
mark-colour-orange = Orange
options-mark-sample = A marked name looks like this.
options-mark = Which mentions are marked
mark-first = The first of each name in a story
mark-all = All
options-mark-places = Mark countries and places too
options-mark-furniture = Mark names in menus, comments and lists of links too
options-dwell = Delay before a card opens
options-dwell-value = { $ms } ms
options-hold-key = Open cards only while a key is held
hold-none = No key
hold-alt = Alt
hold-control = Ctrl
hold-shift = Shift
options-unsure = Show possible matches
options-unsure-more = Where it is not certain whom a name means, the card says so and lists who else it could be.
options-remember-seen = Remember which facts I have seen
options-remember-seen-more = A card then says what is new since you last saw it. Kept on this machine only, never in private windows.
options-known = Names that I know
options-known-more = Not marked again unless something has changed since the article.
options-hidden = Hidden names
options-hidden-more = Neither marked nor shown on any page.
options-list-empty = None yet.
options-remove = Remove { $name }
options-removed = { $name } removed.
options-undo = Undo
options-sites-off = Off on these sites
options-sites-off-more = Nothing is read there. Web mail is on the list from the start.
options-sites-unmarked = No marks on these sites
options-sites-unmarked-more = Cards still open there.
options-site = Site
options-add = Add
options-site-bad = Write a site like example.org, example.* or example.org/part.
options-pack-by = { $publisher } · edition { $edition } · { $date }
options-pack-counts = { $entities ->
    [one] { $entities } entity
   *[other] { $entities } entities
} · { $names ->
    [one] { $names } name
   *[other] { $names } names
} · { $statements ->
    [one] { $statements } fact
   *[other] { $statements } facts
}
options-pack-size = { $size } of storage
options-pack-enabled = In use
options-pack-marks = Mark its names
pack-origin-bundled = came with the extension
pack-origin-subscribed = subscribed
pack-origin-file = from a file
options-pack-licence = Licence: { $licence }
options-pack-contact = Corrections: { $contact }
options-sync = Updates
sync-auto = By themselves, on a schedule
sync-manual = Only when I say so
options-used = Storage used: { $used }
options-persisted = The browser keeps these data even when the disk runs low.
options-not-persisted = The browser may remove these data when the disk runs low. The pack that came with the extension then serves again.
options-persist = Ask the browser to keep them
options-repair = Repair
options-repair-more = Reads the packs that came with the extension into the store again. Your settings stay.
options-repaired = The packs were read anew.
options-failed = That did not work: { $reason }
options-export = Save settings and history to a file
options-import = Read settings and history from a file
options-import-found = A file of { $date } with { $count } settings and the history of { $entities ->
    [one] { $entities } name
   *[other] { $entities } names
}.
options-import-merge = Add to mine
options-import-replace = Replace mine
options-import-bad = This is no settings file of Sidelight, or it is damaged. Nothing was changed.
options-imported = Settings and history were taken over.
options-cancel = Cancel
options-clear = Clear everything
options-clear-more = Settings, lists, history and packs of this extension are removed. The pack that came with it is read again.
options-clear-sure = Yes, clear everything
options-cleared = Everything was cleared.
options-damaged = Stored settings that were damaged are replaced by their defaults:
options-damaged-all = all settings
options-mend = Keep the defaults
options-managed = Set by your organisation.
sync-checked = Last checked { $when }.
sync-next = Next check { $when }.
sync-never = Subscribed, not checked yet.
sync-current = Up to date.
sync-no-address = This pack changes with the extension only: this build gives it no address.
sync-from-file = From a file: add a newer file to update it.
sync-address = Address: { $address }
sync-signer = Signed by the publisher with the root { $fingerprint }
sync-now = Sync now
sync-pause = Check by itself
sync-undo = Back to edition { $edition }
sync-held = You went back to this edition. Newer ones stay out until you take them again.
sync-release = Take newer editions again
sync-remove = Remove
sync-remove-sure = Yes, remove this pack
sync-changes = What the last update changed
sync-changes-none = No entity changed.
sync-change-added = new
sync-change-removed = no longer in the pack
sync-change-counts = facts: { $added } added, { $changed } changed, { $removed } removed
sync-step-checking = Checking…
sync-step-fetching = Part { $filesDone } of { $files }, { $done } of { $total }
sync-step-verifying = Verifying and indexing…
sync-outcome-offline = You are offline. The pack is checked when you are back.
sync-outcome-unreachable = The host cannot be reached or is too slow. It is tried again later.
sync-outcome-moved = The host sends on to another address, which is not followed. Ask the publisher for the new address.
sync-outcome-forged = The signature is wrong: somebody may stand in for the publisher. Nothing of it was taken.
sync-outcome-other-key = The host’s key is not the one that this address names. Compare it with what the publisher gives; if it is right, somebody may stand in for them. Nothing of it was taken.
sync-outcome-rolled-back = The host offers an older edition than one seen before. Nothing of it was taken.
sync-outcome-frozen = The host could not confirm that this is the newest edition; what you have may be out of date. If it stays so, check this computer’s clock or ask the publisher.
sync-outcome-incomplete = The update is incomplete or damaged on the host. It is tried again later.
sync-outcome-too-large = The host sends more than is signed or allowed. Nothing of it was taken.
sync-outcome-not-a-pack = What this address sends is no pack of Sidelight. If the network asks you to sign in, do that first.
sync-outcome-needs-update = This needs a newer version of the extension. Update it, then sync again.
sync-outcome-taken = A pack of another publisher has this id or name already. It cannot be added beside it.
sync-outcome-other-pack = The host publishes another pack there now. Ask the publisher.
sync-outcome-full = The disk is full. Free some space, then sync again.
sync-outcome-store = The store failed. Sync again; if it stays so, use “Repair” below.
sync-outcome-no-database = This browser keeps no database for Sidelight (history switched off, or a damaged profile). The packs that came with it serve; others can be neither added nor updated here.
sync-outcome-bad-address = This address cannot be used: it begins with https://, names a public host, and has no user name, port or “?”.
sync-outcome-no-fingerprint = The address lacks “#sha256=…” with 64 digits at its end. Without it anybody could stand in for the publisher: ask them for the whole address.
sync-outcome-bad-zip = This is no pack as a .zip file, or it is damaged.
sync-outcome-running = A sync is under way. Wait for its end.
sync-outcome-superseded = The pack was changed or removed meanwhile.
sync-outcome-restored = The store was lost. This subscription came back from its copy: look whether it is yours, then switch its checks on.
sync-outcome-unexpected = That failed for a reason that Sidelight does not know. Please report it.
add-pack = Add a pack
add-pack-more = By the address that its publisher gives, or from a .zip file. What it is stands here before anything is stored.
add-pack-address = Address of the pack
add-pack-look = Look at it
add-pack-unreachable = The host cannot be reached or is too slow. Look at the address again, or try later.
add-pack-file = From a file
add-pack-facts = To fetch: { $size } · Languages: { $languages } · Licence: { $licence }
add-pack-warning = Pages can tell which of their words are marked, and so which packs you have. You can switch off the marks of a pack.
add-pack-yes = Add this pack
request-log = Log of all requests
request-log-more = Every request that this extension ever made. Reading pages makes none.
request-log-none = None yet.
request-log-time = Time
request-log-address = Address
request-log-bytes = Bytes
request-log-outcome = Outcome
request-log-ok = fetched
request-log-none-there = not there

## Actions of a card

card-actions = More actions
card-known-action = I know this one
card-known-done = It is marked again only when something has changed.
card-hide-action = Hide this name everywhere
card-hidden-done = Hidden. You find it in the options.
card-report-action = Wrong match?
card-copy-all = Copy all facts with sources
card-copy-this = Copy: { $fact }
card-new = New since you last saw this
card-possible-unsure = It is not certain that these words mean this.
card-possible-because = Because: { $reason }.
card-possible-others = They could also mean:
card-holders = Who held the office
card-offices = Offices held
card-timeline = Timeline
milestone-done = done
milestone-planned = planned
milestone-slipped = moved: was { $before }
card-map = Map
map-label = Map: { $places }
card-in-common = In common with others in this story
card-pair = { $first } and { $second }
card-pair-none = The packs know nothing that they have in common.
card-spoken = { $name }, { $type }. { $role }
card-spoken-count = { $count ->
    [one] { $count } name in this story.
   *[other] { $count } names in this story.
}
card-spoken-place = { $at } of { $of }: { $spoken }
card-panel-waits = Waiting in the side panel: open it with “Side panel” in Sidelight’s button.

## Side panel and the popup's views

popup-view-story = Who and what
popup-view-since = Since then
popup-view-together = Together
popup-view-timeline = Timeline
popup-view-map = Map
popup-views = Views of the story
popup-since-today = The story has no older date, so there is nothing to compare.
popup-graph = How they hang together: { $count } relations
popup-relations-none = The packs know of no relation between the names of this story.
popup-timeline-none = The packs know of no dated event of these names.
popup-timeline-article = this article
popup-map-none = The packs know no route or place of these names.
popup-sources = Sources of this story’s facts
popup-copy-sources = Copy sources
popup-print = Print
popup-previous = Previous name
popup-next = Next name
popup-panel = Side panel
popup-search = Search
popup-marks-off-here = No marks on this site
popup-marks-on-here = Marks on this site
popup-card-blocked = This page does not let cards open. Choose a name here instead.
popup-card-of = Card of { $name }
popup-candidates = could mean:

## Search

search-title = Search all packs
search-box = Name of a person, programme, project or place
search-found = { $count ->
    [one] { $count } found
   *[other] { $count } found
}
search-none = No name begins like this.
search-as = also called { $name }
search-choose = Choose a name to see its card here.
search-paste = Or paste a text
search-paste-more = From a PDF, a newsletter or a closed page. It stays on this machine.
search-text = Text
search-date = Date of the text
search-read = Find the names

## Welcome

welcome-title = Sidelight is ready
welcome-lead = It marks leaders, programmes and projects in the news that you read, and shows what was true on the day of the article, what is true now, and who says so.
welcome-try = Try it here
welcome-try-how = Point at an underlined name, or press Tab and Enter.
welcome-sample = In November 2023 Ilham Aliyev and Kassym-Jomart Tokayev spoke in Baku about SPECA and the Middle Corridor. The President of Kazakhstan also mentioned the Baku–Tbilisi–Kars railway.
welcome-pin = Keep the button in sight
welcome-pin-chrome = Open the puzzle piece in the toolbar and pin Sidelight. Its button shows who and what is in the story.
welcome-pin-firefox = Open the puzzle piece in the toolbar, then the cog beside Sidelight, and choose “Pin to Toolbar”.
welcome-stays = What stays on your machine
welcome-stays-more = The fact packs, your settings and, unless you switch it off, which facts a card has shown you. The text of pages is read in memory and never kept.
welcome-leaves = What leaves it
welcome-leaves-more = Nothing about what you read. The only requests go to the addresses of the packs that you subscribed to, on a schedule of their own.
welcome-updates = Kept up to date
welcome-updates-more = These packs are asked for newer editions on a schedule of their own, each at its address. Nothing about what you read is told.
welcome-updates-switch = Update these packs by themselves
welcome-access = The browser has withheld access to pages
welcome-access-more = Without it no name can be found. The text of pages never leaves your machine.

## Report of a wrong match

report-title = Report a wrong match
report-more = This is all that would be shared. Nothing is sent: save it or copy it, and pass it on yourself.
report-text = The sentence
report-says = Sidelight says
report-right = It should be
report-nothing = no match at all
report-save = Save as a file
report-copy = Copy
