/** A sentence for people, in both languages. Never a name or a number of a person: those stand in the evidence. */
export type Text = { readonly nl: string; readonly en: string }

const text = (nl: string, en: string): Text => ({ nl, en })

/** Everything the linker can say about a record or a delivery. The codes are for tests and screens, the sentences for people. */
export const reasonTable = {
  // Why a record is bestaand.
  'same-eckid': text('Zelfde ECK iD.', 'Same ECK iD.'),
  'same-key': text(
    'Zelfde leerlingnummer of key, en de rest spreekt het niet tegen.',
    'Same key, and nothing contradicts it.',
  ),
  'same-email': text('Zelfde e-mailadres en dezelfde naam.', 'Same e-mail address and the same name.'),
  'same-person': text(
    'De persoonsgegevens passen bij één bestaand record en bij geen ander.',
    'The personal data fit one existing record and no other.',
  ),
  'same-group-name': text(
    'Zelfde naam en jaargroep in dit schooljaar, en maar één keer.',
    'Same name and jaargroep in this school year, and only once.',
  ),
  'linked-by-hand': text('Eerder met de hand gekoppeld.', 'Linked by hand before.'),
  // Why a person must look.
  'key-of-somebody-else': text(
    'Het nummer is gelijk, maar naam en geboortedatum zijn anders: mogelijk hergebruikt.',
    'The key is the same, but name and birth date differ: it may have been reused.',
  ),
  'birth-date-differs': text(
    'Het nummer is gelijk, maar de geboortedatum is anders.',
    'The key is the same, but the birth date differs.',
  ),
  'key-alone': text(
    'Het nummer is gelijk, maar niets anders bevestigt het.',
    'The key is the same, but nothing else confirms it.',
  ),
  'eckid-of-somebody-else': text(
    'Het ECK iD is gelijk, maar naam en geboortedatum zijn anders.',
    'The ECK iD is the same, but name and birth date differ.',
  ),
  'eckid-differs': text(
    'Het nummer is gelijk, maar het ECK iD is anders.',
    'The key is the same, but the ECK iD differs.',
  ),
  'numbers-disagree': text(
    'Het ECK iD wijst naar een ander record dan het nummer.',
    'The ECK iD points to another record than the key.',
  ),
  'duplicate-key': text(
    'Dit nummer komt in de aanlevering meer dan eens voor.',
    'This key occurs more than once in the delivery.',
  ),
  'duplicate-eckid': text(
    'Dit ECK iD komt in de aanlevering meer dan eens voor.',
    'This ECK iD occurs more than once in the delivery.',
  ),
  'several-existing': text('Meer dan één bestaand record past hierbij.', 'More than one existing record fits.'),
  'several-incoming': text(
    'Meer dan één aangeleverd record past bij hetzelfde bestaande record.',
    'More than one incoming record fits the same existing record.',
  ),
  'not-enough-evidence': text(
    'Er is een record dat erop lijkt, maar het bewijs is te zwak om vanzelf te koppelen.',
    'A record resembles it, but the evidence is too weak to link by itself.',
  ),
  contradiction: text(
    'Er is een record dat erop lijkt, maar een gegeven spreekt het tegen.',
    'A record resembles it, but something contradicts it.',
  ),
  'key-looks-alike': text(
    'Het nummer lijkt op een bestaand nummer, maar is niet gelijk (voorloopnullen).',
    'The key resembles an existing one without being equal (leading zeros).',
  ),
  'other-school': text(
    'Het record dat erop lijkt hoort bij een andere school.',
    'The record that resembles it belongs to another school.',
  ),
  'shared-email': text(
    'Dit e-mailadres is van meer dan één persoon.',
    'This e-mail address belongs to more than one person.',
  ),
  'email-of-somebody-else': text(
    'Het e-mailadres is al van iemand met een andere naam.',
    'The e-mail address already belongs to somebody with another name.',
  ),
  'same-name-twice': text('Er is meer dan één groep met deze naam.', 'There is more than one group with this name.'),
  'other-kind-of-group': text(
    'Er is een groep van de andere soort met deze naam.',
    'There is a group of the other kind with this name.',
  ),
  'group-changed': text(
    'Zelfde nummer, maar zowel naam als jaargroep is anders.',
    'Same key, but both name and jaargroep differ.',
  ),
  'similar-group': text('Er is een groep met een naam die erop lijkt.', 'There is a group whose name resembles it.'),
  'left-out-somebody-else': text(
    'Onder dit nummer is eerder iemand met een andere naam op “niet importeren” gezet.',
    'Somebody with another name was set to "niet importeren" before, under this number.',
  ),
  // Why a record is new.
  'nobody-like-it': text('Niemand lijkt hierop.', 'Nobody resembles it.'),
  'last-years-group': text(
    'De groep met dit nummer of deze naam is van een ander schooljaar.',
    'The group with this key or name is of another school year.',
  ),
  // Why niet importeren is proposed.
  'remembered-niet-importeren': text('Eerder op “niet importeren” gezet.', 'Set to "niet importeren" before.'),
  'left-the-school': text('Heeft de school verlaten.', 'Has left the school.'),
  'ended-enrolment': text(
    'Een inschrijving die voorbij is, van een leerling die ook gewoon in de aanlevering staat.',
    'An enrolment that has ended, of a pupil who is in the delivery by another row as well.',
  ),
  'starts-next-year': text('Begint pas in een volgend schooljaar.', 'Starts in a later school year only.'),
  'not-teaching': text(
    'Geen onderwijsgevende rol; een rol geeft nooit rechten.',
    'Not a teaching role; a role never gives rights.',
  ),
  'no-groups': text('Hoort bij geen enkele groep.', 'Belongs to no group.'),
  // Beside a record.
  'name-changed': text('De naam is veranderd.', 'The name has changed.'),
  'jaargroep-changed': text('De jaargroep is veranderd.', 'The jaargroep has changed.'),
  'key-changed': text('Het nummer is veranderd.', 'The key has changed.'),
  'eckid-appeared': text('Heeft nu een ECK iD.', 'Now has an ECK iD.'),
  'eckid-gone': text(
    'Komt zonder ECK iD; het bekende ECK iD blijft bewaard.',
    'Comes without ECK iD; the known one is kept.',
  ),
  'email-changed': text('Het e-mailadres is veranderd.', 'The e-mail address has changed.'),
  'email-needed': text('Er is geen e-mailadres: vul er een in.', 'There is no e-mail address: fill one in.'),
  reactivate: text('Was gedeactiveerd en wordt weer actief.', 'Was deactivated and becomes active again.'),
  'no-usable-key': text(
    'Het nummer is niet bruikbaar (leeg of tijdelijk, “#”) en wordt niet bewaard.',
    'The key is not usable (empty or temporary, "#") and is not stored.',
  ),
  'looks-damaged': text('De naam lijkt beschadigd (tekenset).', 'The name looks damaged (character set).'),
  'garbled-name-kept-out': text(
    'De naam komt beschadigd binnen; de naam die bekend was blijft staan. Laat de school hem in het LAS verbeteren.',
    'The name comes in damaged; the one that was known stays. Have the school correct it in the LAS.',
  ),
  'name-with-marks': text(
    'De naam bevat tekens die er niet in horen.',
    'The name has marks that do not belong in one.',
  ),
  'other-alphabet': text('De naam heeft letters van een ander alfabet.', 'The name has letters of another alphabet.'),
  'impossible-date': text('De geboortedatum kan niet kloppen.', 'The birth date cannot be right.'),
  'unknown-group': text(
    'Verwijst naar een groep die niet is aangeleverd.',
    'Refers to a group that was not delivered.',
  ),
  'without-group': text('Zit in geen groep.', 'Is in no group.'),
  'without-jaargroep': text(
    'Heeft geen jaargroep en zit in een combinatiegroep of in geen groep.',
    'Has no jaargroep and sits in a combination group or in none.',
  ),
  'group-without-pupils': text('Geen aangeleverde leerling zit in deze groep.', 'No delivered pupil is in this group.'),
  // About the delivery as a whole.
  'nobody-recognised': text('Geen enkel aangeleverd record is herkend.', 'Not one delivered record was recognised.'),
  'few-recognised': text(
    'Minder dan een vijfde van de aangeleverde records is herkend.',
    'Less than a fifth of the delivered records was recognised.',
  ),
  'many-absent': text(
    'Een groot deel van de bekende leerlingen ontbreekt in de aanlevering.',
    'A large part of the known pupils is absent from the delivery.',
  ),
} as const satisfies Record<string, Text>

export type ReasonCode = keyof typeof reasonTable

/** Why the linker decided as it did: a code to test on and a sentence to show, with counts where there are any. */
export type Reason = { readonly code: ReasonCode; readonly counts?: Counts } & Text

/** `of` is the whole: 0 of 240 recognised. */
export type Counts = {
  readonly soort: 'groep' | 'leerkracht' | 'leerling'
  readonly count: number
  readonly of: number
}

/** `said`: a sentence that says more than that of the code. */
export function reasonOf(code: ReasonCode, counts?: Counts, said: Text = reasonTable[code]): Reason {
  const { nl, en } = said
  if (counts === undefined) return { code, nl, en }
  const { soort, count, of } = counts
  return { code, counts, nl: `${nl} (${soort}: ${count} van ${of})`, en: `${en} (${soort}: ${count} of ${of})` }
}
