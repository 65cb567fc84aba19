import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem zet of stuurt een resultaat bij een ander kind.',
    en: 'Your system stores or sends a result with another child.',
  },
  gaatMis: {
    nl: 'Een resultaat hangt aan een nummer, een plaats in een lijst of een halve verhuizing in plaats van aan het kind. Na een wijziging is het van een ander.',
    en: 'A result hangs on a number, a place in a list or half a move instead of on the child. After a change it is somebody else’s.',
  },
  treft: {
    nl: 'Twee kinderen: het ene mist zijn resultaat, het andere wordt ernaar beoordeeld.',
    en: 'Two children: one lacks its result, the other is judged by it.',
  },
  hoort: {
    nl: 'Bewaar een resultaat bij het record van het kind. Zoek pas bij het versturen het nummer op dat het kind dan bij die school heeft, en stuur het ECK iD van hetzelfde kind mee.',
    en: 'Keep a result with the record of the child. Look up the number that the child has at that school only when sending, and send the ECK iD of the same child.',
  },
})
