import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem koppelt op een nummer zonder naar de naam te kijken.',
    en: 'Your system links on a number without looking at the name.',
  },
  gaatMis: {
    nl: 'Een leerling of leerkracht die binnenkomt krijgt het record met hetzelfde nummer, of met hetzelfde ECK iD. Of naam en geboortedatum ook passen wordt niet bekeken. Nummers worden opnieuw uitgegeven, verwisseld en bij een tweede school nog eens gebruikt.',
    en: 'A pupil or teacher who comes in gets the record with the same number, or the same ECK iD. Whether name and birth date fit is not looked at. Numbers are given out again, swapped, and used once more at another school.',
  },
  treft: {
    nl: 'Een kind dat het nummer van een ander kreeg: het staat in het dossier van dat andere kind, met diens resultaten.',
    en: 'A child who was given the number of another: it stands in the file of that other child, with those results.',
  },
  hoort: {
    nl: 'Een nummer is een aanwijzing. Past het nummer en past de naam of de geboortedatum niet, dan kiest een mens. Een nummer geldt binnen één school.',
    en: 'A number is a hint. When the number fits and the name or the birth date does not, a person chooses. A number holds within one school.',
  },
})
