type Zegt = {
  readonly nl: string
  readonly en: string
  /** So common, and so harmful to lose by mistake, that a system counts as having it unless its profile says no. */
  readonly gewoonlijk?: true
}

/** Traits in which linking systems rightly differ: what each says of a system that has it. */
export const kenmerken = {
  controlescherm: {
    nl: 'Toont een voorstel voordat er iets wordt opgeslagen; een mens kan erover beslissen.',
    en: 'Shows a proposal before anything is stored; a person may decide about it.',
  },
  'laat-twijfel-aan-een-mens': {
    nl: 'Legt voor wat onzeker is, en koppelt het niet zelf.',
    en: 'Leaves to a person what is uncertain, and does not link it by itself.',
  },
  'vraagt-alleen-wijzigingen': {
    nl: 'Vraagt na de eerste keer alleen of er iets gewijzigd is (laatstontvangengegevens).',
    en: 'Asks after the first time only whether anything changed (laatstontvangengegevens).',
  },
  'stuurt-eckid': {
    nl: 'Zet bij een resultaat ook het ECK iD van de leerling.',
    en: 'Puts the ECK iD of the pupil beside a result.',
  },
  'stuurt-verwerker': {
    nl: 'Zegt bij een resultaat welke leerkracht het verwerkte.',
    en: 'Says of a result which teacher marked it.',
  },
  'probeert-opnieuw': {
    nl: 'Vraagt het vanzelf nog eens als het LAS het even te druk heeft.',
    en: 'Asks again by itself when the LAS is busy for a moment.',
  },
  'deactiveert-afwezigen': {
    nl: 'Deactiveert leerlingen die uit een geïmporteerde groep van school zijn.',
    en: 'Deactivates pupils who left the school from a group that was imported.',
  },
  'houdt-afwezige-leerkrachten': {
    nl: 'Laat het account staan van een leerkracht die niet in het bericht staat.',
    en: 'Keeps the account of a teacher who is not in the delivery.',
  },
  'haalt-afwezige-leerkrachten-uit-groepen': {
    nl: 'Haalt een leerkracht die niet meer in het bericht staat, als er wel leerkrachten komen, uit zijn groepen.',
    en: 'Takes a teacher who is not in the delivery any more, where other teachers are, out of the groups.',
  },
  'vraagt-tweede-bevestiging': {
    nl: 'Vraagt nog eens na voordat het iets ongewoons doet.',
    en: 'Asks once more before it does something unusual.',
  },
  'controleert-koppel': {
    nl: 'Controleert wat er bij het koppelen getypt wordt.',
    en: 'Checks what is typed when the systems are linked.',
  },
  'nodigt-leerkrachten-uit': {
    nl: 'Maakt een leerkracht een account door een uitnodiging te mailen.',
    en: 'Gives a teacher an account by sending an invitation.',
  },
  'leerkracht-vereist-email': {
    nl: 'Maakt geen leerkracht zonder e-mailadres.',
    en: 'Makes no teacher without an e-mail address.',
  },
  'onthoudt-keuzes': {
    nl: 'Onthoudt wat een mens over iemand besliste, tot de volgende import.',
    en: 'Remembers what a person decided about somebody until the next import.',
    gewoonlijk: true,
  },
  'onthoudt-koppelingen': {
    nl: 'Vraagt niet opnieuw naar wie een mens met de hand koppelde.',
    en: 'Does not ask again about whom a person linked by hand.',
  },
  'verwerkt-wat-er-stond': {
    nl: 'Verwerkt wat er op het scherm stond toen op verwerken werd gedrukt, ook als er op dat moment opnieuw wordt opgehaald.',
    en: 'Applies what stood on the screen when that was asked, also where a new import comes at that moment.',
  },
  'maakt-weer-actief': {
    nl: 'Maakt weer actief wie met de hand inactief is gezet en toch in het bericht staat.',
    en: 'Makes active again whom a person made inactive and who is in the delivery all the same.',
  },
  'houdt-vergissingen-tegen': {
    nl: 'Weigert een mens wat haast zeker een vergissing is: twee leerlingen samenvoegen die elk een eigen ECK iD hebben.',
    en: 'Refuses a person what is nearly always a slip: to merge two pupils who each have an ECK iD of their own.',
  },
  'wacht-met-verwerken': {
    nl: 'Slaat wat het ophaalt pas op als om verwerken gevraagd wordt, niet al bij het importeren.',
    en: 'Stores what it fetches when it is asked to apply, not at the moment of importing.',
    gewoonlijk: true,
  },
  'wacht-met-versturen': {
    nl: 'Verstuurt een resultaat pas als daarom gevraagd wordt, niet al bij het normeren.',
    en: 'Sends a result when that is asked for, not at the moment of norming.',
  },
  'stuurt-niets-van-voor-de-koppeling': {
    nl: 'Stuurt niet vanzelf wat voor de koppeling genormeerd is.',
    en: 'Does not send by itself what was normed before the systems were linked.',
  },
  'stuurt-na-nieuw-nummer': {
    nl: 'Stuurt wat het LAS al heeft nog eens als de leerling daar een ander nummer heeft gekregen.',
    en: 'Sends what the LAS has once more when the pupil got another number there.',
    gewoonlijk: true,
  },
  'weigert-ander-schooljaar': {
    nl: 'Neemt geen gegevens aan van een ander schooljaar.',
    en: 'Takes no data of another school year.',
    gewoonlijk: true,
  },
  'kent-vestigingen': {
    nl: 'Houdt vestigingen van één brincode uit elkaar.',
    en: 'Keeps locations of one brincode apart.',
  },
  'toont-namen-apart': {
    nl: 'Laat van leerlingen en leerkrachten roepnaam, voorvoegsel en achternaam elk apart zien.',
    en: 'Shows of pupils and teachers the roepnaam, the voorvoegsel and the achternaam, each by itself.',
    gewoonlijk: true,
  },
  'toont-leerkracht-op-elke-school': {
    nl: 'Laat een leerkracht van twee scholen op allebei zien (ookBij).',
    en: 'Shows a teacher of two schools at both of them (ookBij).',
  },
  'toont-wie-in-welke-groep-zit': {
    nl: 'Laat van leerlingen en leerkrachten zien in welke groepen zij zitten.',
    en: 'Shows of pupils and teachers which groups they are in.',
    gewoonlijk: true,
  },
  'neemt-groepen-over': {
    nl: 'Neemt groepen over uit het LAS.',
    en: 'Takes groups over from the LAS.',
    gewoonlijk: true,
  },
  'neemt-leerkrachten-over': {
    nl: 'Neemt leerkrachten over uit het LAS.',
    en: 'Takes teachers over from the LAS.',
    gewoonlijk: true,
  },
  'bewaart-eckid': {
    nl: 'Bewaart het ECK iD van leerlingen en leerkrachten naast hun nummer.',
    en: 'Keeps the ECK iD of pupils and teachers beside their number.',
    gewoonlijk: true,
  },
  'houdt-eckid-zonder-nummers': {
    nl: 'Laat het ECK iD staan als met “Verwijder nummers” de nummers leeg worden.',
    en: 'Leaves the ECK iD where it is when the numbers are emptied.',
    gewoonlijk: true,
  },
  'kent-samengestelde-groepen': {
    nl: 'Kent samengestelde groepen naast de stamgroepen: plusgroep, koor.',
    en: 'Has groups across stamgroepen beside them: a plus group, a choir.',
    gewoonlijk: true,
  },
  'bewaart-groepen-van-eerdere-jaren': {
    nl: 'Houdt de groepen van eerdere schooljaren vast, met wie erin zat.',
    en: 'Keeps the groups of earlier school years, with who was in them.',
    gewoonlijk: true,
  },
  'verwerkt-gedeeltelijk': {
    nl: 'Verwerkt wat zeker is terwijl over andere regels nog beslist moet worden.',
    en: 'Applies what is certain while other lines are still to be decided.',
  },
} as const satisfies Readonly<Record<string, Zegt>>

/** The name of a trait. */
export type Kenmerk = keyof typeof kenmerken

/** Does a system of which nobody said so count as having this trait? */
export const isGewoonlijk = (kenmerk: Kenmerk): boolean => 'gewoonlijk' in (kenmerken[kenmerk] as Zegt)
