import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem controleert niet of het antwoord past bij wat het vroeg.',
    en: 'Your system does not check whether the answer fits what it asked.',
  },
  gaatMis: {
    nl: 'Een antwoord van een andere school of een ander jaar wordt aangenomen, getypte codes worden niet bekeken, of er wordt iets anders gevraagd dan was ingevuld.',
    en: 'An answer of another school or another year is accepted, typed codes are not looked at, or something else is asked than was filled in.',
  },
  treft: {
    nl: 'Een hele school: de leerlingen van een andere school komen binnen, of een koppeling lijkt te werken en doet niets.',
    en: 'A whole school: the pupils of another school come in, or a koppeling seems to work and does nothing.',
  },
  hoort: {
    nl: 'Vergelijk brincode, dependancecode en schooljaar van elk antwoord met wat gevraagd is. Keur wat getypt is voordat het bewaard wordt.',
    en: 'Compare brincode, dependancecode and schooljaar of each answer with what was asked. Check what was typed before it is kept.',
  },
})
