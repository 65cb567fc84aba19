import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem beslist zelf waar een mens had moeten kiezen.',
    en: 'Your system decides by itself where a person should have chosen.',
  },
  gaatMis: {
    nl: 'Bij een twijfelgeval koppelt het systeem aan het eerste het beste record, of maakt het een nieuw record, zonder het te vragen.',
    en: 'In a doubtful case the system links to the first record at hand, or makes a new one, without asking.',
  },
  treft: {
    nl: 'Kinderen en leerkrachten die op elkaar lijken, die van naam veranderden of van een andere locatie komen. Ze worden samengevoegd, of staan er dubbel.',
    en: 'Children and teachers who are alike, who changed their name or come from another location. They are merged, or stand there twice.',
  },
  hoort: {
    nl: 'Zet een twijfelgeval op het controlescherm met de mogelijkheden erbij, en verwerk het pas als iemand gekozen heeft.',
    en: 'Put a doubtful case on the review screen with what is possible, and apply it only when somebody has chosen.',
  },
})
