/** A state that a provider can be brought into, with what a verifier gives along. */
export type ProviderState = {
  readonly name: string
  readonly says: string
  readonly params: Readonly<Record<string, string>>
  /** A LAS on which nothing can be set up is in this state already, once requests carry its own koppeling and school. */
  readonly ordinary: boolean
}

const school = { brincode: 'of the school', dependancecode: 'of the school', schooljaar: 'of which there is data' }

/** Every state that the pact uses. They say what is so, not how to bring it about, so that any LAS can use them. */
export const providerStates = {
  'the school has data': {
    says: 'The koppeling opens the school, and the school has at least so many of everything.',
    params: {
      ...school,
      leerlingen: 'how many, each with every field of the consumer',
      groepen: 'stamgroepen',
      leerkrachten: 'how many',
    },
    ordinary: true,
  },
  'the school has data, with the least that is allowed': {
    says: 'As above, and every pupil has a roepnaam and nothing else that may be left out; there are no groups and no teachers.',
    params: school,
    ordinary: false,
  },
  'everybody has an ECK iD': {
    says: 'The koppeling opens the school, and every pupil has an ECK iD (UWLR 2.3).',
    params: school,
    ordinary: false,
  },
  'nothing has changed': {
    says: 'Nothing of the school has changed since the moment.',
    params: { ...school, sinds: 'a moment, xs:dateTime' },
    ordinary: false,
  },
  'there is no data of the year': {
    says: 'The koppeling opens the school; the LAS has nothing of that schooljaar.',
    params: {
      brincode: school.brincode,
      dependancecode: school.dependancecode,
      schooljaar: 'of which there is no data',
    },
    ordinary: true,
  },
  'the group is empty': {
    says: 'The named stamgroep exists and nobody is in it.',
    params: { ...school, groep: 'key of the group' },
    ordinary: false,
  },
  'the sleutel is not known': { says: 'No koppeling has the sleutel of the request.', params: school, ordinary: true },
  'the klant is not known': { says: 'Nobody has the klantcode of the request.', params: school, ordinary: true },
  'the koppeling is not active': {
    says: 'The koppeling exists, and the school has not opened it yet.',
    params: school,
    ordinary: false,
  },
  'the version is not served': {
    says: 'The LAS does not serve the xsdversie of the request.',
    params: { ...school, xsdversie: 'of the request' },
    ordinary: false,
  },
  'the LAS answers with a fault': {
    says: 'Whatever is asked, the LAS answers with this fault.',
    params: { faultcode: 'without prefix' },
    ordinary: false,
  },
  'the results were received before': {
    says: 'A message of results with the same aanmaakdatum was accepted.',
    params: { ...school, aanmaakdatum: 'of that message' },
    ordinary: false,
  },
} as const satisfies Record<string, Omit<ProviderState, 'name'>>

export type StateName = keyof typeof providerStates

export const isState = (name: string): name is StateName => Object.hasOwn(providerStates, name)
