/** Waters and lands that texts name and lists of cities leave out. */
export const rivers =
  "Amazon,Amu Darya,Amur,Brahmaputra,Colorado,Columbia,Congo,Danube,Dnieper,Dniester,Don,Elbe,Euphrates,Ganges,Huangpu,Indus,Irrawaddy,Irtysh,Jordan,Lena,Limpopo,Loire,Mekong,Mississippi,Missouri,Neva,Niger,Nile,Ob,Oder,Orinoco,Parana,Po,Potomac,Rhine,Rhone,Rio Grande,Salween,Seine,Shannon,Songhua,Syr Darya,Tagus,Thames,Tiber,Tigris,Ural,Vistula,Volga,Yalu,Yangtze,Yarlung Tsangpo,Yenisei,Zambezi,Adriatic,Aegean,Arctic,Atlantic,Baikal,Baltic,Black Sea,Bohai,Bosporus,Caribbean,Caspian,Dongting,Mediterranean,Pacific,Poyang,Qinghai Lake,Red Sea,Suez,Taihu,Tanganyika,Titicaca".split(
    ",",
  )

/** Continents, large regions, mountains, and the provinces of China as English writes them. */
export const continents =
  "Africa,America,Antarctica,Asia,Australia,Europe,Eurasia,Oceania,Balkans,Caucasus,Crimea,Donbas,England,Scotland,Wales,Great Britain,Northern Ireland,Middle East,Latin America,Scandinavia,Siberia,Sahara,Sahel,Alps,Andes,Altai,Everest,Himalayas,Karakoram,Kilimanjaro,Kunlun,Pamirs,Pyrenees,Qinling,Rockies,Taihang,Tianshan,Urals,Anhui,Chongqing,Fujian,Gansu,Guangdong,Guangxi,Guizhou,Hainan,Hebei,Heilongjiang,Henan,Hong Kong,Hubei,Hunan,Inner Mongolia,Jiangsu,Jiangxi,Jilin,Liaoning,Macau,Macao,Manchuria,Ningxia,Qinghai,Shaanxi,Shandong,Shanxi,Sichuan,Tianjin,Tibet,Xinjiang,Xizang,Yunnan,Zhejiang".split(
    ",",
  )
