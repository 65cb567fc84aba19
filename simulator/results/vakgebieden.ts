/** The vocabulary of subjects in primary education (facts 5.3). Others are "not obtainable" here, which is no error. */
export const vakgebiedenVocabulaire = 'http://purl.edustandaard.nl/concept/328cc12a-87b2-41c4-aef8-853595f9f9dd'

export const vakgebieden: ReadonlySet<string> = new Set([
  'Voorschoolse educatie',
  'Kleuteronderwijs',
  'Groep 3 lezen, taal en spelling',
  'Spelling',
  'Begrijpend/studerend lezen',
  'Voortgezet technisch lezen',
  'Voortgezet lezen',
  'Rekenen en wiskunde',
  'Wereldoriëntatie',
  'Verkeer',
  'Natuur- en techniekonderwijs',
  'Aardrijkskunde',
  'Geschiedenis',
  'Engels',
  'Fries',
  'Godsdienst / levensbeschouwing',
  'Bewegen',
  'Mondeling Taalonderwijs',
  'Voortgezet taal',
  'Schrijven',
  'Beeldende vorming',
  'Muzische vorming of muziek',
  'Drama',
])
