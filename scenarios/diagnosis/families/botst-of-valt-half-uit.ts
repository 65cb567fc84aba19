import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem laat iets half of dubbel achter als er iets tegelijk of halverwege gebeurt.',
    en: 'Your system leaves things half done or doubled when something happens at the same time or halfway.',
  },
  gaatMis: {
    nl: 'Twee keer klikken, twee mensen tegelijk of een storing midden in een handeling: de tweede telt dubbel of de eerste blijft half staan.',
    en: 'Two clicks, two people at once or a crash in the middle: the second counts double or the first stays half done.',
  },
  treft: {
    nl: 'Kinderen en leerkrachten die er daarna twee keer staan, of twee keer gemaild zijn.',
    en: 'Children and teachers who then stand there twice, or were mailed twice.',
  },
  hoort: {
    nl: 'Doe elke handeling helemaal of niet, en dezelfde handeling één keer: kijk vlak voor het bewaren of het nog klopt.',
    en: 'Do each thing wholly or not at all, and the same thing once: look right before storing whether it still fits.',
  },
})
