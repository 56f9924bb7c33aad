const list = (names: string) => new Set(names.split(" "))

const japanese = list(
  "Abe Aoki Arai Endo Fujii Fujimoto Fujita Fujiwara Fukuda Goto Hara Harada Hasegawa Hashimoto Hayashi Higashi Hirano Honda Hosokawa Ichikawa Ikeda Imai Inoue Ishida Ishiba Ishiguro Ishii Ishikawa Ito Iwasaki Kaneko Kato Kawaguchi Kikuchi Kimura Kishida Kitamura Kobayashi Koizumi Kojima Kondo Kono Kubo Kudo Kuroda Maeda Masuda Matsuda Matsui Matsumoto Matsuo Miura Miyamoto Miyazaki Mori Morita Murakami Murata Nagano Nakagawa Nakajima Nakamura Nakano Nakayama Nishimura Noda Noguchi Nomura Ogawa Okada Okamoto Ono Ota Otsuka Saito Sakai Sakamoto Sakurai Sasaki Sato Shibata Shimizu Suga Sugawara Sugiyama Suzuki Takada Takagi Takahashi Takaichi Takeda Takeuchi Tamura Tanaka Taniguchi Toyoda Uchida Ueda Ueno Wada Watanabe Yamada Yamaguchi Yamamoto Yamashita Yamazaki Yokoyama Yoshida Akihito Akira Ayumi Haruka Haruki Hayao Hideki Hideo Hiroshi Hirohito Junichiro Kazuo Kenji Kenta Makoto Masako Mayumi Megumi Miyuki Naomi Naruhito Natsumi Noboru Osamu Sachiko Sakura Satoshi Shigeru Shinji Shinzo Shota Sota Takashi Taro Tomoko Toru Yasuhiro Yoko Yoshihide Yuki Yukio Yumiko",
)
const koreanSurnames = list(
  "Ahn Bae Baek Ban Cha Cheon Cho Choe Choi Chung Gong Ha Han Heo Hong Hwang Im Jang Jeon Jeong Ji Jin Jo Joo Jung Kang Kim Ko Koo Kwak Kwon Lee Lim Ma Min Moon Na Nam No Noh Oh Pae Pak Park Rhee Ri Roh Ryu Seo Seok Shim Shin Sim Sin Song Suh Sung Wi Won Yang Yeo Yi Yoo Yoon You Yu Yun",
)
const koreanSyllable =
  /^(?:[bcdghjkmnprstwy]|ch|kw|hw|gw|kk|ss|tt|pp)?(?:a|ae|e|eo|eu|i|o|oe|oo|u|ui|ung|wa|wo|woo|ya|yae|yeo|yo|yoo|yu|ou|ee|ah|oh)(?:b|g|k|l|m|n|ng|p|t)?$/u
const arabic = list(
  "Abbas Abd Abdallah Abdel Abdul Abdullah Abu Adnan Ahmad Ahmed Aisha Akbar Ali Amin Amir Amina Anwar Ashraf Ayman Aziz Bashar Bashir Faisal Farid Farouk Fatima Habib Hadi Hafez Haidar Hamad Hamid Hamza Haniyeh Hasan Hassan Hossein Husain Hussein Ibrahim Imran Ismail Jamal Karim Khaled Khalid Khalil Khan Layla Mahmoud Mansour Mariam Maryam Mohamed Mohammad Mohammed Mohsen Muhammad Murad Musa Mustafa Nabil Nasrallah Nasser Nouri Omar Osama Qasim Rahman Rashid Raza Reza Saddam Sadiq Saeed Said Salah Saleh Salim Salman Samir Sharif Sinwar Soleimani Suleiman Tariq Usman Walid Yahya Yasin Yasser Yousef Youssef Yusuf Zahra Zainab Zayed",
)
const russian = list(
  "Aleksandr Aleksei Alexander Alexandr Alexei Anatoly Andrei Anton Arkady Artyom Boris Denis Dmitri Dmitriy Dmitry Ekaterina Elena Evgeny Fyodor Gennady Georgy Grigory Igor Ilya Irina Ivan Kirill Konstantin Larisa Lavrov Leonid Lyudmila Maksim Marina Mikhail Mikhailovich Natalia Natalya Nikita Nikolai Nikolay Oksana Oleg Olga Pavel Putin Pyotr Roman Ruslan Semyon Sergei Sergey Shoigu Stanislav Stepan Svetlana Tatiana Tatyana Timofey Vadim Valentin Valentina Valery Vasily Viktor Vitaly Vladimir Volodymyr Vyacheslav Yegor Yelena Yeltsin Yevgeny Yulia Yuri Zakharova Zelensky Zelenskyy",
)
const slavicEnding =
  /(?:[^aeiou][oe]v|[oe]va|[ts]ky|tskiy|skyy?|skaya|enko|[oe]vich|evych|ovych|ovna|yevna|chuk|[dt]ze|shvili|[st]yan|siy|itsyn|ishin|ushkin)$/u

/** True for a usual given or family name of Japan, Russia and its neighbours, or the Arabic and Persian world. */
export const isRomanisedName = (word: string): boolean =>
  japanese.has(word) || russian.has(word) || arabic.has(word)

/** True for a capitalised word that ends as Slavic, Armenian and Georgian family names do: “Kovalenko”, “Petrosyan”. */
export const isSlavicShape = (word: string): boolean =>
  word.length >= 6 && /^\p{Lu}\p{Ll}+$/u.test(word) && slavicEnding.test(word)

/** True for the usual family names of Korea; many are English or Chinese words as well. */
export const isKoreanSurname = (word: string): boolean => koreanSurnames.has(word)

/** True for one syllable as Korean names are spelled with Latin letters: “Jong”, “woo”. */
export const isKoreanSyllable = (word: string): boolean => koreanSyllable.test(word.toLowerCase())
