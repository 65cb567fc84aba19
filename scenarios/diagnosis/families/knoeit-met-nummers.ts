import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem verandert nummers of vergelijkt ze te ruim.',
    en: 'Your system alters numbers, or compares them too loosely.',
  },
  gaatMis: {
    nl: 'Een nummer is tekst, teken voor teken. Uw systeem haalt er spaties of nullen af, maakt er een getal of kleine letters van, of kapt het af.',
    en: 'A number is text, character by character. Your system takes off spaces or zeros, makes it a number or lower case, or cuts it.',
  },
  treft: {
    nl: 'Twee kinderen van wie de nummers daarna gelijk zijn; en iedereen van wie de resultaten onder een nummer gaan dat ESIS niet kent.',
    en: 'Two children whose numbers are then the same; and everybody whose results go under a number that ESIS does not know.',
  },
  hoort: {
    nl: 'Bewaar en verstuur een nummer zoals het kwam, en vergelijk het letterlijk.',
    en: 'Keep and send a number as it came, and compare it literally.',
  },
})
