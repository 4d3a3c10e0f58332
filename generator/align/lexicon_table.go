package align

// lexiconTable is a list of words that treaties, declarations and speeches use often,
// one pair in a line or between semicolons: English words, of which those ending in "-"
// stand for all that begin so, "=", and Japanese words. It was written for this package
// from general knowledge of such texts. It need not be complete, nor one to one; a pair
// of words is a weak cue and only many of them decide.
const lexiconTable = `
peace- = 平和 和平; war wars wartime = 戦争 大戦 戦時 戦後 戦前; postwar = 戦後; securit- secure- = 安全保障 安保 確保; safe safety safely = 安全
stab- = 安定; defen- = 防衛 国防 防御 自衛; militar- armed army = 軍事 軍隊 軍備 武力; force forces = 軍隊 武力 部隊 自衛隊 効力; weapon- arms = 兵器 武器 軍備
nuclear atomic = 核 原子力; disarm- = 軍縮 武装解除; prolifer- nonprolifer- = 不拡散 拡散; threat- = 脅威 威嚇 脅; aggress- = 侵略; attack- = 攻撃; terror- = テロ
conflict- = 紛争 衝突 対立; disput- = 紛争 係争; settle- = 解決 決済 定住; resol- = 解決 決議 決意; treat- = 条約 待遇 治療 取扱; agree- = 協定 合意 一致 同意 賛成
convention- = 条約 協約 大会; protocol- = 議定書; charter = 憲章; constitution- = 憲法; communiqu- = コミュニケ 声明; declar- = 宣言 宣明 声明 言明; statement- = 声明 演説 発言 所信
joint jointly = 共同 合同; note notes noted notes noting = 留意 書簡 公文 口上書 認識; exchang- = 交換 交流 為替; memorand- = 覚書; annex- = 附属 付属 別添 併合; article- = 条; paragraph- = 項 パラグラフ
clause- provision- = 規定 条項; sign signed signing signat- = 署名 調印; ratif- = 批准; accept- = 受諾 受け入れ 受入 承認; accession accede- = 加入 加盟; force = 効力 発効; enter- = 入国 開始 発効
terminat- = 終了 廃棄 終結; withdraw- = 脱退 撤退 撤回 撤兵; notif- notice = 通告 通知; deposit- = 寄託 預金; text texts = 本書 正文 案文; witness = 証拠; authentic = 正文; copy copies = 写し 部
plenipoten- = 全権; represent- = 代表; delegat- = 代表団 代表; ambassador- = 大使; minister ministers = 大臣 閣僚 外相 首相; ministerial = 閣僚; ministry = 省; prime = 総理 首相; president- = 大統領 議長 総裁 会長
secretary = 長官 事務局長 書記 次官 秘書; treasur- = 大蔵 財務 国庫; secretariat = 事務局; chair- = 議長 座長; government- = 政府; state states = 国家 諸国 国; countr- = 国; nation nations national nationals = 国民 国家 国 国内
people peoples = 人々 国民 人民 人 民族; citizen- = 市民 国民; public = 公共 公衆 官 国民 公的; private = 民間 私; official- = 公式 高級 事務 公的 職員; senior = 高級; leader- = 首脳 指導者 指導; head heads = 首脳 元首
summit = 首脳 サミット; meet- = 会議 会合 会談 会見; conference- = 会議 会見; dialog- = 対話; talk talks discuss- = 協議 議論 会談 討議 話し合; consult- = 協議 相談; negotiat- = 交渉; coordinat- = 調整 連携 協調
cooperat- co-operat- = 協力 連携 協同; collaborat- = 連携 協力 協働; partner- = パートナー 連携; allian- ally allies allied = 同盟 連合; friend- = 友好 友情 友人 親善; relation- = 関係; ties bond bonds = 絆 きずな 結び付 紐帯 関係
mutual- = 相互 互; bilateral- = 二国間 両国間; multilateral- = 多国間 多角 多数国間; region- = 地域 域内; internation- = 国際; global- = 世界 地球 グローバル; world- = 世界; communit- = 共同体 社会 コミュニティ 地域社会
societ- social = 社会; econom- = 経済; trade trades trading = 貿易 通商 交易; commerc- = 商業 通商; invest- = 投資; financ- = 金融 財政 財務 資金 融資; fund funds funding = 基金 資金; monet- currenc- = 通貨 金融
bank- = 銀行; tax- tariff- dut- = 税 関税 義務 任務; custom- = 関税 税関 慣習; market- = 市場 マーケット; price- = 価格 物価; industr- = 産業 工業; compan- enterpr- corporat- firms = 企業 会社; business- = ビジネス 企業 事業 経営
product- produc- = 生産 製品 産品; goods = 物品 商品 財貨; servic- = サービス 役務; export- = 輸出; import imports imported = 輸入; labor labour worker- = 労働; employ- job jobs = 雇用 就業; agricult- farm- = 農業 農 農家
fish- = 漁業 水産 漁; forest- = 森林 林業; food- = 食料 食糧 食品; rice = 米 コメ 稲; energ- = エネルギー; oil petrol- = 石油 原油; gas = ガス; electric- power = 電力 電気 発電 権力; coal = 石炭
resource- = 資源 資金; water- = 水; environment- = 環境; climat- = 気候; warm- = 温暖; emission- = 排出; disaster- = 災害 防災; earthquake- = 地震 震災; tsunami = 津波; health- = 保健 健康 衛生 医療
disease- infectio- pandemi- = 感染症 疾病 病気; medic- hospital- = 医療 医 病院; educat- school- = 教育 学校; universit- = 大学; student- = 学生 生徒 留学; teacher- = 教師 教員; train- = 研修 訓練 養成; youth- young- = 青年 青少年 若者 若い 若手
child- = 児童 子ども 子供 こども; women woman gender = 女性 婦人 ジェンダー; human = 人間 人的 人権 人材 人; right rights = 権利 権 人権; law laws legal- = 法 法律 法的; legislat- = 立法 法律 法案; rule rules = 規則 ルール 支配
democra- = 民主; free- libert- = 自由; justice = 正義 司法 公正; equal- equit- = 平等 衡平 対等; fair- = 公正 公平; independ- = 独立 自主; sovereign- = 主権; territor- = 領土 領域 領; integrity = 保全 一体
border- boundar- = 国境 境界; sea seas maritim- marin- = 海 海洋 海上; ocean- = 海洋 大洋; island- = 島 諸島; river- = 川 河川 流域; coast- = 沿岸 海上保安; navigat- = 航行; ship- vessel- = 船舶 海運 船; air aircraft aviat- = 航空 空 大気
port ports harbo- = 港; road- highway- = 道路; rail- = 鉄道; bridge- = 橋 架け橋; transport- = 運輸 輸送 交通; infrastruct- = インフラ 社会基盤 基盤; connectiv- = 連結性; logistic- = 物流; corridor- = 回廊; communic- = 通信 伝達 意思疎通
inform- = 情報 通報; technolog- technic- = 技術 テクノロジー; scien- = 科学; research- = 研究; innovat- = イノベーション 革新 刷新; digital- = デジタル; cyber- = サイバー; internet = インターネット; data = データ; spac- = 宇宙 空間
cultur- = 文化; histor- = 歴史; tradition- = 伝統; art arts artist- = 芸術 美術; touris- = 観光; sport- = スポーツ; language- = 言語 語学; media press = メディア 報道 記者; film- = 映画; heritage = 遺産
develop- = 開発 発展 途上 進展; growth grow- = 成長; prosper- = 繁栄; poverty poor = 貧困 貧しい; assist- aid aids = 援助 支援 助; support- = 支援 支持 支え; contribut- = 貢献 寄与 拠出 資する; grant- = 無償 供与 許可 与え; loan- = 借款 貸付 融資 円借款
project- = 事業 プロジェクト 案件 計画; program- = 計画 プログラム 事業; plan plans planned planning = 計画 プラン; polic- = 政策 方針 警察; strateg- = 戦略; initiativ- = イニシアティブ イニシアチブ 取組 構想; action actions activit- = 行動 活動 アクション 措置; measure- = 措置 施策 対策 手段
effort- endeavo- = 努力 努め 取組; task tasks = 課題 任務; challeng- = 課題 挑戦; issue- problem- = 問題 課題 諸問題; matter matters = 事項 問題 事柄; question- = 問題 質問 疑問; crisis crises = 危機; risk- = リスク 危険; solution- = 解決
reform- = 改革; chang- = 変化 変更 変動 改正 変革; progress- = 進展 進歩 前進 進捗; achiev- = 達成 成果 実現 業績; result- = 結果 成果; success- = 成功 成果; improv- = 改善 向上 整備; strengthen- = 強化; enhanc- = 強化 向上 増進 高め; promot- = 促進 推進 増進 振興
expand- expans- = 拡大 拡充; increas- = 増加 増大 増 拡大; reduc- = 削減 縮小 軽減 減少; maintain- mainten- = 維持; establish- = 設立 設置 確立 樹立; creat- = 創設 創出 創造; build- = 構築 建設 建物 能力 築; construct- = 建設; implement- = 実施 履行; execut- = 執行 実施 行政
begin- start- launch- commenc- = 開始 始 発足 立ち上げ; continu- = 引き続き 継続 続; complet- = 完了 完成; propos- = 提案; adopt- = 採択 採用; approv- = 承認; confirm- reaffirm- affirm- = 確認; recogni- = 認識 承認 認め; welcom- = 歓迎; appreciat- = 評価 感謝 謝意
gratitud- grateful thank- = 感謝 御礼 ありがとう 謝意 お礼; congratulat- = 祝意 祝福 お祝い 慶祝; celebrat- = 祝; anniversar- = 周年; honor- honour- = 光栄 名誉 栄誉; respect- = 尊重 尊敬 敬意 それぞれ; hope- = 希望 期待 願; expect- = 期待 見込; believ- belief = 信じ 信念 確信; convinc- convict- = 確信
determin- = 決意 決定; decid- decision- = 決定 決断; intend- intent- = 意図 意向 意思; pledg- commit- = 約束 コミット 誓 公約; responsib- = 責任 担当; oblig- = 義務; duty = 義務 任務; role roles = 役割; function- = 任務 機能; object- purpos- aim aims goal- = 目的 目標
princip- = 原則 主要 主義; basic- fundamental- basis = 基本 基礎 基づ 根本; value values = 価値; common- = 共通 普通; share shared sharing = 共有 分かち 分担; mankind humanit- = 人類 人道; univers- = 普遍; import- importance = 重要; necess- need needs = 必要 ニーズ; urgent- = 緊急 喫緊
effect- = 効果 効力 有効 影響 実効; efficien- = 効率 能率; appropri- = 適切 適当; concret- specific- = 具体; comprehens- = 包括 総合; special- = 特別 特に 専門; general- = 一般 総 全般; major main = 主要 大きな; new newly = 新た 新しい 新; futur- = 将来 未来 今後
past = 過去; present- = 現在 現 提出 発表; today = 今日 本日 現在; year years annual- = 年; month- = か月 月 ヵ月 箇月; day days = 日; week- = 週; centur- = 世紀; decade- = 十年 10年; time times = 時 時期 時間 回; last previous = 昨年 前回 最後 先; next following = 次 来年 次回 以下
asia asian = アジア 亜; europe- = 欧州 ヨーロッパ; africa- = アフリカ; pacific = 太平洋; atlantic = 大西洋; indo-pacific = インド太平洋; east eastern = 東 東方; west western = 西 西側 欧米; north northern = 北; south southern = 南; middle = 中東 中; america- = 米国 アメリカ 米
united = 連合 国連 合衆国 国際連合; assembl- = 総会 議会; council = 理事会 評議会; committee- = 委員会; commission- = 委員会 委託; parliament- diet congress = 国会 議会; party parties = 締約 当事国 党 政党; contracting = 締約; member- = 加盟 構成 会員 委員 メンバー; organi- = 機関 機構 組織 団体; institut- = 機関 研究所 制度 機構
network- = ネットワーク 網; center- centre- = センター 中心; forum = フォーラム; group groups = グループ 集団; committee = 委員会; team- = チーム 団; expert- = 専門家; volunteer- = 協力隊 ボランティア; local- = 地方 現地 地元 地域; cit- urban = 都市 市; rural village- = 農村 村
emperor imperial = 天皇 皇 陛下; majest- = 陛下; highness- = 殿下; excellenc- = 閣下 啓上; ladies gentlemen = 皆様 皆さん 諸君; mr ms mrs messrs = 氏 さん; distinguished = 御列席 御出席 皆様; visit- = 訪問 訪日 来訪; attend- = 出席 参列; participa- = 参加; invit- = 招 招待 招請 招へい
prisoner- = 捕虜 囚人; reparation- = 賠償; compensat- = 補償 賠償; claim claims = 請求 主張 請求権; property assets = 財産 資産; debt- = 債務 負債; damage- = 損害 被害; refugee- = 難民; repatriat- = 引揚 送還 帰還; occup- = 占領 職業; victim- = 被害者 犠牲
land lands mine mines mining = 土地 陸 地雷 鉱; administrat- = 行政 施政 管理; court- = 裁判 法廷; arbitrat- = 仲裁; investigat- = 調査 捜査; survey- stud- = 調査 検討 研究; review- = 検討 再検討 見直 レビュー; examin- consider- = 検討 考慮 審査 審議; report- = 報告; publish- = 公表 刊行 発表
protect- = 保護 守; preserv- conserv- = 保全 保存; prevent- = 防止 予防 防; prohibit- ban = 禁止; control- = 管理 規制 統制; regulat- = 規制 規律 規則; monitor- = 監視 モニタ; inspect- = 査察 検査; verif- = 検証; manag- = 管理 経営 運営
balanc- = 均衡 バランス 収支; inflation- = インフレ 物価; budget- = 予算; cost costs expens- = 費用 経費; yen = 円; dollar- = ドル; percent per = パーセント ％ 割; amount- total = 総額 額 総; million billion = 億 万; quality high-quality = 質 品質
open openness = 開かれ 開放; transparen- = 透明; order = 秩序 順序; trust confiden- = 信頼 信用; understand- = 理解 了解; spirit = 精神; heart hearts mind minds = 心; love = 愛; hand hands = 手; life lives living live = 生活 生命 命 人生; home house houses household- = 家 住宅 家庭
opportun- = 機会; possib- = 可能; abilit- capacit- capab- = 能力; potential- = 潜在 可能性; opinion- view views = 意見 見解; situation- = 情勢 状況 事態; condition- = 条件 状態 事情; circumstanc- = 事情 状況; structur- = 構造; system- = 制度 体制 システム; framework- = 枠組
mechanism- = メカニズム 仕組 機構; facilit- = 施設 円滑 促進; equipment = 機材 設備 装備; material- = 材料 資材 物質; vehicl- automobil- car cars = 自動車 車; steel iron = 鉄鋼 鉄; textil- cotton = 繊維 綿; road = 道路; visa- passport- = 査証 ビザ 旅券; immigra- migra- = 移民 移住 移動 入国
zone- = 区域 特区 地帯; area- = 地域 分野 地区 面積; field- = 分野; sector- = 部門 分野 セクター; level- = レベル 水準; stage phase = 段階; standard- = 基準 標準 水準; high higher = 高; long-term long = 長期 長; short-term short = 短期; sustain- = 持続; resilien- = 強靱 強靭
northern territories = 北方領土; okinawa = 沖縄; tokyo = 東京; hiroshima = 広島; nagasaki = 長崎; kyoto = 京都; osaka = 大阪; london = ロンドン; paris = パリ; washington = ワシントン; geneva = ジュネーブ ジュネーヴ; new-york york = ニューヨーク; vientiane = ビエンチャン ヴィエンチャン; hanoi = ハノイ; bangkok = バンコク; phnom = プノンペン; mekong = メコン
abduct- = 拉致; missile- = ミサイル; denuclear- = 非核化; sanction- = 制裁; normali- = 正常化; unif- reunif- = 統一; colon- = 植民地; apolog- = お詫び おわび 謝罪; remorse reflect- = 反省; regret- = 遺憾; suffer- = 苦痛 苦し 被; concern- = 懸念 憂慮 関心 関する; strong- = 強 力強
rapid- = 急速 迅速; grav- serious- = 深刻 重大; full fully = 十分 完全 全面; all = すべて 全て 全; each every respective- = 各 それぞれ; both = 両 双方; such = このような かかる; therefore accordingly = したがって 従って よって; however but = しかし; moreover furthermore addition = さらに 更に また; finally = 最後; first firstly = 第一 第1 まず
second secondly = 第二 第2 次に; third thirdly = 第三 第3; same = 同じ 同様 同一; other others = 他; within = 以内; after = 後; before = 前; between among = 間; not no nor = ない ず ぬ; if case = 場合; may = できる; shall = ものとする; must should = べき なければ; we our us = 我々 我が 私たち われわれ 我ら
interpret- = 解釈 通訳; application appl- = 適用 応用 申請; amend- = 改正 修正; modif- = 修正 変更; consent- = 同意; behalf = 代わって ために 代表して 代理; undersigned = 下名; duly = 正当に; faith = 信義 信頼 誠実; good = 善意 良好 良い; hereby here = ここに
done = 作成; duplicate original originals = 原本 二通 正本; equally = ひとしく 等しく; language languages = 言語 語; english = 英語 英文; intellectual = 知的 知識; nature natural = 自然 性質 性格 天然; scope = 範囲; definition- defin- = 定義; term terms = 用語 期間 条件 任期; period periods = 期間 時期
valid- = 有効 効力; expir- extend extens- renew- = 満了 延長 更新; resident residen- = 居住 在留 住民; juridical = 法人; exempt- = 免除; privileg- = 特権; immunit- = 免除; favour- favor- = 有利 最恵国; most-favoured = 最恵国; discriminat- = 差別; restrict- = 制限; limit limits limited limitation- = 限度 制限 限界
reserv- = 留保 保留; honour honor = 光栄 栄誉; refer- = 言及 関連 参照; accordance = 従って 従い 基づ 則; pursuant = 従って 基づ; virtue = 基づ; regard regarding respect = 関して 関する ついて; exclud- except- = 除 例外; includ- = 含; provided = ただし 規定 提供; notwithstanding = かかわらず
calendar = 暦; quarter- = 四半期; amounts = 額; payment- pay paid = 支払; account accounts = 勘定 会計 口座; interest interests = 利益 利子 関心 利害; benefit- = 利益 恩恵 裨益; profit- = 利益 収益; income = 所得 収入; wage- salar- = 賃金 給与; purchas- = 購入 買; sale sales sell = 販売 売却 売; supply supplies = 供給 補給
demand- = 需要 要求; consum- = 消費; saving- = 貯蓄 節約; ministry = 省; department- = 部 局 省; bureau = 局; office- = 事務所 官 室; agency agencies = 機関 庁; association- = 協会 連合 提携; federation- = 連盟 連合; union = 連合 同盟 組合; league = 連盟; foundation- = 財団 基金 基礎
section- = 部 節 区間; chapter- = 章; preamble = 前文; introduction- = 序 はじめに 導入; conclusion- conclu- = 結語 おわりに むすび 締結 結論; overview outline summary = 概要 概観; background = 背景 経緯; appendix = 付録 附属; schedule- = 日程 予定 附表; list lists listed = 表 一覧 リスト; example- = 例; table = 表
follow-up = フォローアップ; action-oriented = 行動; road-map roadmap = 工程表 ロードマップ 行程; working = 作業 実務; task-force = 作業部会; workshop- seminar- symposi- = ワークショップ セミナー シンポジウム 研修; campaign- = 運動 キャンペーン; award- prize- = 賞; exhibit- = 展示 展覧 博覧; festival- = 祭 フェスティバル
scholarship- = 奨学; graduat- = 卒業 大学院; professor- = 教授; engineer- = 技師 エンジニア 工学; doctor- = 医師 博士; nurse- = 看護; famil- parent- = 家族 家庭 親; elder- aging ageing = 高齢 老; welfare = 福祉; pension- = 年金; population- = 人口; birth- = 出生 誕生 生まれ
morning = 朝 午前; afternoon = 午後; evening night- = 夕 夜 晩; spring = 春; summer = 夏; autumn fall = 秋; winter = 冬; january = 一月 1月; morrow tomorrow = 明日; yesterday = 昨日; age ages = 時代 年齢 歳; era epoch = 時代; generation- = 世代
north-east northeast = 北東; south-east southeast = 東南 南東; eurasia- = ユーラシア; arab- = アラブ; islam- muslim- = イスラム イスラーム; christian- = キリスト; buddh- = 仏教 仏; religio- = 宗教; race racial ethnic = 人種 民族; black white = 黒 白; red = 赤 紅; green = 緑 グリーン; blue = 青
mountain- = 山; lake- = 湖; valley- = 谷; plain plains = 平野; desert- = 砂漠; tree- plant plants planted planting = 木 樹 植; flower- = 花; animal- wildlife = 動物; livestock cattle = 家畜 畜産 牛; crop- harvest- = 作物 収穫; seed- = 種子; fertili- = 肥料; irrigat- = 灌漑 かんがい; dam dams = ダム
flood- = 洪水; drought- = 干ばつ 旱魃; typhoon- hurricane- cyclone- storm- = 台風 ハリケーン サイクロン 嵐; fire fires = 火災 火; rescue- = 救助 救援; relief- = 救援 救済 救護; emergenc- = 緊急 非常; evacuat- = 避難; recover- = 復興 回復; reconstruct- rehabilitat- = 復興 再建 復旧; shelter- = 避難 シェルター
medicine- drug- = 医薬 薬 麻薬; vaccin- = ワクチン; sanita- = 衛生; nutriti- = 栄養; mother- matern- = 母 母子; clinic- = 診療 臨床; blood = 血; death- die died = 死 亡くな; kill- = 殺 死亡; injur- wound- = 負傷 損害 傷; missing = 行方不明; soldier- troop- = 兵 軍 部隊; naval navy = 海軍; base bases = 基地
crime- crimin- = 犯罪 刑事; illegal- unlawful = 違法 不法; corrupt- = 腐敗 汚職; piracy pirate- = 海賊; smuggl- = 密輸; traffick- = 取引 密売 人身; polic- = 警察; prosecut- = 検察 訴追; judg- = 判決 裁判官 判断; penal- punish- = 刑 罰; election- elect- vot- = 選挙 選 投票; majority = 過半数 多数
proof evidence = 証拠 証; signature- = 署名; seal = 印; letter- = 書簡 手紙; document- = 文書 書類; record- = 記録; minutes = 議事録 分; article- = 条 記事; book- = 本 書籍 図書; newspaper- = 新聞; broadcast- television radio = 放送 テレビ ラジオ; website web = ウェブ ホームページ; news = ニュース 報道
speech address = 演説 挨拶 スピーチ; word words = 言葉 語; dream- = 夢; courage = 勇気; wisdom = 英知 叡智 知恵; sincer- = 誠意 誠実 心から; deep- profound- = 深 深い; grief condolence- mourn- = 哀悼 弔意 悲しみ お悔やみ; joy happi- = 喜び 幸; pride proud = 誇り; sacrific- = 犠牲; tear tears = 涙
question answer- repl- = 質問 回答 答弁 返簡 返; ask asked = 求め 尋ね お尋ね; request- = 要請 要求; offer- = 申出 提供; provid- = 提供 供与 規定 与え; receiv- = 受領 受け 受理; send sent dispatch- = 派遣 送付 送; transfer- = 移転 移譲 譲渡; transmit- = 送付 伝達; exceed- = 超え 超過; approximately about = 約 およそ
number numbers = 数 番号; rate rates ratio = 率 割合; half = 半 半分; double doubl- = 倍 二倍 倍増; third-countr- = 第三国; person persons = 人 者 名; household- = 世帯; ton tons tonnes = トン; kilomet- = キロ; hectare- = ヘクタール; square = 平方; mile- nautical = 海里 マイル; degree- = 度; metre- meter- = メートル
feasibil- = 実現可能 フィージビリティ; pilot- = パイロット 試行; model- = モデル 模範; base-line target- = 目標 対象; indicator- = 指標; evaluat- assess- = 評価; estimat- = 推定 見積 推計; statist- = 統計; exchange-rate = 為替; analys- = 分析; forecast- predict- = 予測 予報; observ- = 観測 遵守 観察 守; satellite- = 衛星
compl- = 遵守 履行; obey abide = 遵守 従; violat- infring- breach- = 違反 侵害; refrain- = 慎; renounc- waiv- = 放棄; withdrawn recogniz- recognis- = 承認 認め; surrender- = 降伏; ceasefire cease-fire armistice = 停戦 休戦; negotiator- = 交渉; propose- = 提案; settlement- = 解決 処理; mediat- = 調停 仲介
`
