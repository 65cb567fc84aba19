import { defineFamilie } from '../familie.ts'

export default defineFamilie({
  titel: {
    nl: 'Uw systeem bewaart of verstuurt een resultaat meer dan eens.',
    en: 'Your system stores or sends a result more than once.',
  },
  gaatMis: {
    nl: 'Hetzelfde resultaat krijgt een nieuw kenmerk, gaat elke keer weer mee, of wordt bij verwerken, samenvoegen of ongedaan maken gekopieerd.',
    en: 'The same result gets a new key, goes along every time, or is copied on applying, merging or undoing.',
  },
  treft: {
    nl: 'Een kind dat in ESIS twee keer dezelfde toets heeft gemaakt.',
    en: 'A child who in ESIS took the same test twice.',
  },
  hoort: {
    nl: 'Geef elk resultaat één blijvend kenmerk, ook na een verbetering of een storing, en verstuur alleen wat nieuw of gewijzigd is.',
    en: 'Give each result one lasting key, also after a correction or an outage, and send only what is new or changed.',
  },
})
