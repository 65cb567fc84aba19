import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem slaat stil mensen over die iets missen of ongewoon zijn.',
    en: 'Your system silently skips people who lack something or are unusual.',
  },
  gaatMis: {
    nl: 'Wie geen groep, e-mailadres, geboortedatum of ECK iD heeft, of een vreemde waarde, komt niet binnen. Niemand hoort ervan.',
    en: 'Who has no group, e-mail address, birth date or ECK iD, or a strange value, does not come in. Nobody hears of it.',
  },
  treft: {
    nl: 'Kinderen en leerkrachten die op school zitten en in uw systeem ontbreken, of daar gedeactiveerd worden.',
    en: 'Children and teachers who are at the school and are missing in your system, or are deactivated there.',
  },
  hoort: {
    nl: 'Neem iedereen op die komt. Kan dat niet, zet diegene dan met de reden op het scherm.',
    en: 'Take in everybody who comes. When that cannot be, put them on the screen with the reason.',
  },
})
