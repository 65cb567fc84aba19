import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem raakt boven een bepaald aantal dingen kwijt.',
    en: 'Your system loses things beyond a certain number.',
  },
  gaatMis: {
    nl: 'Ergens zit een grens: een bladzijde van duizend, tien groepen per vraag, honderd resultaten per bericht. Wat daarboven komt verdwijnt zonder melding.',
    en: 'There is a limit somewhere: a page of a thousand, ten groups per question, a hundred results per message. What is beyond disappears without a word.',
  },
  treft: {
    nl: 'Grote scholen: de laatste kinderen van de lijst ontbreken, worden gedeactiveerd, of hun resultaten komen niet aan.',
    en: 'Big schools: the last children on the list are missing, are deactivated, or their results do not arrive.',
  },
  hoort: {
    nl: 'Verwerk alles, zo nodig in delen, en zeg het hardop als er een grens bereikt is.',
    en: 'Handle everything, in parts when needed, and say it aloud when a limit is reached.',
  },
})
