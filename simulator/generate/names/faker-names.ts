import { faker } from '@faker-js/faker/locale/nl'

/**
 * The long tail of first names given to Dutch children of today: about a thousand, from @faker-js/faker (pinned: a change
 * of its lists changes our schools). Left out are names of other backgrounds, which have tables of their own, and names
 * that are damaged there.
 */
export const fakerNames: Readonly<Record<'jongens' | 'meisjes', readonly string[]>> = {
  jongens: tailOf(
    'male',
    'Abdullah Ahmad Ahmed Ahmet Aleksander Ali Alparslan Amin Amir Anouar Antoni Aras Arda Ayaz Ayman Ayoub Badr Benyamin Bilal Can Deniz Emin Emir Ensar Eray Eymen Hamza Ibrahim Idris Ilay Ilias Ilyas Imran Ismail Jakub Junayd Kaan Kacper Karam Kerem Louay Maher Mahir Malik Mehmet Mert Miran Mirza Mohamed Mohammad Mohammed Moussa Muhammad Muhammed Musa Mustafa Nadir Naoufal Naoufel Nikodem Oliwier Omar Ravi Rayan Rayen Reza Sabir Safouan Safouane Semih Tymon Umut Yahya Yasin Yassin Yassine Yassir Younes Yousef Youssef Yusuf Zain Zakaria Zayd Zayn Zeyd',
  ),
  meisjes: tailOf(
    'female',
    'Aisha Aleyna Aliya Aliyah Amina Amira Asel Asiya Asya Aya Ayana Azra Defne Dua Ela Elif Esma Esra Farah Fatima Hafsa Hidaya Hira Imani Inara Inaya Isra Iva Kenza Khadija Leyla Liyana Marwa Maryam Maysa Medina Melisa Meryem Meyra Nisa Nour Oliwia Oumayra Pola Rana Safa Safae Safiya Sare Sena Yasmin Zahra Zeyneb Zeynep Zofia Zuzanna',
  ),
}

function tailOf(sex: 'male' | 'female', without: string): readonly string[] {
  const names = faker.rawDefinitions.person?.first_name?.[sex] ?? []
  const left = new Set(without.split(' '))
  return names.filter((name) => !left.has(name) && /^[\p{Lu}][\p{Ll}]+(-[\p{Lu}][\p{Ll}]+)?$/u.test(name))
}
