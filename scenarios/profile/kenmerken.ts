/** What one system is like and another is not, neither of them wrong. `nl` and `en`: what a system with it does. */
export const kenmerken = {
  controlescherm: {
    nl: 'Toont een voorstel voordat er iets is opgeslagen; een mens mag beslissen.',
    en: 'Shows a proposal before anything is stored, and a person may decide.',
  },
  'laat-twijfel-aan-een-mens': {
    nl: 'Vraagt een mens wie iemand is wanneer dat niet zeker is.',
    en: 'Asks a person who somebody is when that is not certain.',
  },
  'vraagt-alleen-wijzigingen': {
    nl: 'Vraagt het LAS alleen wat er sinds de vorige keer veranderde.',
    en: 'Asks the LAS only for what has changed since the last time.',
  },
  'stuurt-eckid': {
    nl: 'Stuurt bij resultaten het ECK iD van de leerling mee.',
    en: 'Sends the ECK iD of the pupil with results.',
  },
  'stuurt-verwerker': {
    nl: 'Stuurt bij een resultaat mee wie het nakeek.',
    en: 'Sends with a result who marked it.',
  },
  'probeert-opnieuw': {
    nl: 'Vraagt het vanzelf nog eens wanneer het LAS bezet is.',
    en: 'Asks again by itself when the LAS is busy.',
  },
  'deactiveert-afwezigen': {
    nl: 'Deactiveert wie niet meer in de levering staat.',
    en: 'Deactivates who is no longer in the delivery.',
  },
  'houdt-afwezige-leerkrachten': {
    nl: 'Laat een leerkracht die niet meer geleverd wordt zoals die is.',
    en: 'Leaves a teacher who is no longer delivered as they are.',
  },
  'bewaart-vertrokkenen': {
    nl: 'Bewaart wie van school is, om later terug te vinden.',
    en: 'Keeps who has left, to be found again later.',
  },
  'vraagt-tweede-bevestiging': {
    nl: 'Vraagt om een tweede bevestiging voordat er iets ongewoons gebeurt.',
    en: 'Asks for a second confirmation before something unusual is done.',
  },
  'weigert-tweede-verwerk': {
    nl: 'Weigert een import te verwerken die al verwerkt is.',
    en: 'Refuses to apply an import that was applied already.',
  },
  'controleert-koppel': {
    nl: 'Controleert wat er bij het koppelen wordt getypt.',
    en: 'Checks what is typed for the koppeling.',
  },
  'nodigt-leerkrachten-uit': {
    nl: 'Stuurt nieuwe leerkrachten een uitnodiging.',
    en: 'Sends new teachers an invitation.',
  },
  'leerkracht-vereist-email': {
    nl: 'Neemt een leerkracht alleen op met een e-mailadres.',
    en: 'Takes in a teacher only with an e-mail address.',
  },
  'onthoudt-keuzes': {
    nl: 'Onthoudt wat een mens koos, ook bij de volgende import.',
    en: 'Remembers what a person chose, at the next import too.',
  },
  'stuurt-niets-van-voor-de-koppeling': {
    nl: 'Stuurt uit zichzelf geen resultaten van voor de koppeling.',
    en: 'Sends no results of before the koppeling by itself.',
  },
  'weigert-ander-schooljaar': {
    nl: 'Weigert een levering van een ander schooljaar dan er gevraagd is.',
    en: 'Refuses a delivery of another school year than was asked for.',
  },
  'kent-vestigingen': {
    nl: 'Houdt de vestigingen van een school uit elkaar.',
    en: 'Keeps the locations of a school apart.',
  },
  'verwerkt-gedeeltelijk': {
    nl: 'Verwerkt de rest terwijl er over regels twijfel is.',
    en: 'Applies the rest while lines are in doubt.',
  },
} as const satisfies Readonly<Record<string, { readonly nl: string; readonly en: string }>>

/** A trait: the name of something that a system may do or not. */
export type Kenmerk = keyof typeof kenmerken

export const kenmerkNamen = Object.keys(kenmerken) as readonly Kenmerk[]
