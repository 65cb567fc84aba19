import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem vergeet of negeert wat een mens gekozen heeft.',
    en: 'Your system forgets or ignores what a person chose.',
  },
  gaatMis: {
    nl: 'Niet importeren, een koppeling met de hand, een ingetypt adres: het telt niet mee, of de volgende import doet alsof niemand iets koos.',
    en: 'Leave out, a link made by hand, a typed address: it does not count, or the next import acts as if nobody chose.',
  },
  treft: {
    nl: 'Wie buiten moest blijven komt toch binnen. De school moet elke keer hetzelfde kiezen, tot iemand het vergeet.',
    en: 'Who was to stay out comes in. The school has to choose the same each time, until somebody forgets.',
  },
  hoort: {
    nl: 'Bewaar een keuze bij het kind, de leerkracht of de groep waarvoor die gemaakt is, ook na afbreken, ongedaan maken en een nieuw schooljaar.',
    en: 'Keep a choice with the child, teacher or group it was made for, also after an abort, an undo and a new schooljaar.',
  },
})
