/**
 * Kanji that are the same character in another form: first the common one, then the others. The old forms of the Jōyō list
 * that names may have (人名用漢字別表第二), and the forms in family registers that the ministry's table of reductions
 * (MJ縮退マップ) takes back to a common one. 斉 and 斎 are two characters that names do not keep apart: 斉藤, 斎藤.
 */
const VARIANTS =
  '亜亞 悪惡 為爲 逸逸 栄榮 衛衞 円圓 縁緣 園薗 応應 桜櫻 奥奧 横橫 温溫 価價 禍禍 悔悔 海海 壊壞 懐懷 楽樂 渇渴 巻卷 陥陷 寛寬 漢漢 ' +
  '気氣 祈祈 器器 偽僞 戯戲 虚虛 峡峽 狭狹 響響 暁曉 勤勤 謹謹 駆驅 勲勳 薫薰 恵惠 掲揭 鶏鷄 芸藝 撃擊 県縣 倹儉 剣劍 険險 圏圈 検檢 顕顯 ' +
  '験驗 厳嚴 広廣 恒恆 黄黃 国國 黒黑 穀穀 砕碎 雑雜 祉祉 視視 児兒 湿濕 実實 社社 者者 煮煮 寿壽 収收 臭臭 従從 渋澁 獣獸 縦縱 祝祝 暑暑 ' +
  '署署 緒緖 諸諸 叙敍 将將 祥祥 渉涉 焼燒 奨奬 条條 状狀 乗乘 浄淨 剰剩 畳疊 嬢孃 譲讓 醸釀 神神 真眞 寝寢 慎愼 尽盡 粋粹 酔醉 穂穗 瀬瀨 ' +
  '静靜 摂攝 節節 専專 戦戰 繊纖 禅禪 祖祖 壮壯 争爭 荘莊 捜搜 巣巢 曽曾 装裝 僧僧 層層 騒騷 増增 憎憎 蔵藏 贈贈 臓臟 即卽 帯帶 滞滯 ' +
  '滝瀧 単單 嘆嘆 団團 弾彈 昼晝 鋳鑄 著著 庁廳 徴徵 聴聽 懲懲 鎮鎭 転轉 伝傳 都都 島嶋嶌 灯燈 盗盜 稲稻 徳德 突突 難難 拝拜 盃杯 売賣 梅梅楳 ' +
  '髪髮 抜拔 繁繁 晩晚 卑卑 秘祕 碑碑 賓賓 敏敏 富冨 侮侮 福福 払拂 仏佛 勉勉 歩步 峰峯 墨墨 翻飜 毎每 万萬 黙默 野埜 弥彌 薬藥 与與 揺搖 ' +
  '様樣 謡謠 来來 頼賴 覧覽 欄欄 竜龍 虜虜 涼凉 緑綠 涙淚 塁壘 類類 礼禮 暦曆 歴歷 練練 錬鍊 郎郞 朗朗 廊廊 録錄 ' +
  '高髙 崎﨑嵜埼碕 浜濱濵 辺邊邉 吉𠮷 沢澤 斎齋斉齊 館舘 柳栁桺 彦彥 渕淵渊 桧檜 塩鹽 会會 関關 鉄鐵 学學 桑桒 恭㳟 船舩 美羙 隆隆 ' +
  '籠篭 条條 蛍螢 蕗蕗 鴎鷗 祷禱 葛葛 辻辻 飯飯 餅餠 芦蘆 葦葦 槙槇 尭堯 遥遙 穣穰 祐祐 禄祿 禎禎 晋晉 瑶瑤 凛凜 亘亙 弘弘 条條 双雙 台臺 ' +
  '医醫 塚塚 増增 鎌鐮 鶴靏靍 土圡 角⻆ 草艸 聡聰 総總 桐桐 叶叶 予豫 余餘 両兩 亀龜 党黨 参參 拡擴 独獨 発發 対對 弁辯 満滿 麦麥 霊靈 齢齡 ' +
  '釈釋 駅驛 択擇 訳譯 択擇 尾尾 経經 継繼 図圖 写寫 変變 声聲 労勞 営營 旧舊 当當 担擔 胆膽 断斷 遅遲 虫蟲 点點 弐貳 脳腦 廃廢 浜濱 仮假 ' +
  '絵繪 覚覺 岳嶽 勧勸 観觀 歓歡 帰歸 犠犧 拠據 挙擧 区區 径徑 茎莖 軽輕 研硏 権權 効效 号號 済濟 剤劑 桟棧 残殘 糸絲 歯齒 辞辭 称稱 証證 ' +
  '触觸 嘱囑 随隨 髄髓 枢樞 数數 窃竊 浅淺 践踐 銭錢 潜潛 続續 堕墮 体體 逓遞 闘鬪 届屆 覇霸 蛮蠻 並竝 餅餠 宝寶 豊豐 没沒 訳譯 乱亂 励勵 恋戀 炉爐 楼樓 湾灣';

const COMMON_FORM: ReadonlyMap<string, string> = new Map(
  VARIANTS.split(' ').flatMap((forms) => {
    const [common = '', ...others] = forms;
    return others.filter((other) => other !== common).map((other) => [other, common] as const);
  }),
);
const ANY_VARIANT = new RegExp(`[${[...COMMON_FORM.keys()].join('')}]`, 'gu');

/** A text with every kanji in its common form: 髙島 → 高島, 濵﨑 → 浜崎. */
export const foldKanjiVariants = (text: string): string =>
  text.replace(ANY_VARIANT, (variant) => COMMON_FORM.get(variant) ?? variant);
