/**
 * The words that people type, with their meanings. An entry:
 *
 * - The first line has the official terms of one meaning, each of which occurs in the official text; the first one names
 *   the entry. After `>` are the measures and clauses that are results, the likeliest first, in addition to the clauses
 *   that contain a term.
 * - The indented lines have the words that people type, in simplified and half-width characters.
 *
 * `=` marks a synonym of the first term, which the search names in its interpretation; the other words are only related.
 * `*` marks a word with an entry of its own in the index of topics, which always contains terms and `=` words. `~` keeps a
 * term or a synonym out of that index: a misspelling, a vulgar word, a part of a sentence, a very frequent word.
 */
export const vocabularyText = `
# Those who ask: shop owners, graduates, parents, farmers, riders, clerks.

退役军人 > veteran-hire incubation-service farmer-training
  =退伍军人 =退伍 退役 复员 转业 =老兵 *当兵 当过兵 参军 *军人

高校毕业生 > job-seeking-grant grassroots-employment public-recruitment small-firm-insurance bay-area-youth
  *毕业生 应届 *大学生 本科生 大专生 *研究生 毕业 校招 往届生 学位

出国（境）留学 > overseas-returnee incubation-service
  =海归 =留学 国外毕业 =出国读书 国外 境外毕业 硕士 博士 =海外归来 *归国 =留洋 ~海龟

港澳青年 > startup-loan incubation-service
  *港澳 *香港 *澳门 港人 港青

港澳台青年 > incubation-service
  港澳台 *台湾 台青 台胞

大湾区青年就业计划 > bay-area-youth
  *大湾区 大湾区青年 *粤港澳 湾区

残疾人 > over-quota-disabled disability-levy disabled-contestant-award free-training
  *残疾 =残障 伤残 ~残废 *盲人 聋哑人 *聋人 轮椅

超比例安排残疾人 > over-quota-disabled
  招残疾人 请残疾人 雇残疾人 用残疾人 安置残疾人 安排残疾人 残疾员工 残疾职工 残疾人上班 *超比例

脱贫人口 易返贫致贫人口 > poverty-alleviated-hire rural-public-post
  =贫困户 =建档立卡 贫困 *扶贫 *脱贫 低保贫困 穷人 困难户 *返贫

就业困难人员 > flexible-employment monthly-follow-up free-training rural-public-post
  4050 大龄失业 大龄 就业困难 难就业 找不到工作 *零就业家庭 *困难群体 困难群众 年纪大 *长期失业

低收入家庭 困难家庭 > free-training job-seeking-grant
  *低保 *低收入 *特困 穷 家庭困难 家里困难

失业人员 > unemployment-benefit unemployment-registration monthly-follow-up unemployment-assistance
  *失业 =下岗 ~没工作 ~没有工作 丢工作 丢了工作 被裁 被辞退 被开除 炒鱿鱼 =冇工做 =冇工开 =待业
  *离职 *裁员

> free-training unemployment-registration flexible-employment monthly-follow-up
  *宝妈 *家庭主妇 全职太太 带孩子 带娃 生完孩子 产后 生娃 妈妈 重返职场

~侵害女职工劳动权益 > art_4__para_2__sent_3
  *女职工 *女工 女员工 妇女 *孕妇 *怀孕 *产假 *哺乳 *生育 三期 性别歧视 女性

灵活就业 灵活就业人员 > flexible-employment new-forms-statistics art_3__para_4__sent_1
  =自由职业 自由工作者 =零工 =散工 *临时工 *兼职 *摆摊 摆地摊 *个体户 没单位 没有单位 没有固定工作
  灵活工 ~零活就业 =灵活用工 灵活人员 =自雇

新就业形态人员 新业态 > special-workers-injury-insurance new-forms-statistics art_3__para_4__sent_1
  *骑手 *外卖 *快递 *网约车 滴滴 *司机 *代驾 跑腿 美团 饿了么 货拉拉 *主播 *直播 平台用工 平台工人
  *众包 *新就业形态

八类未建立劳动关系特定人员 > special-workers-injury-insurance
  超龄 *超龄员工 *退休返聘 返聘 超过退休年龄 超退休年龄 退休人员上班 退休工人 *实习 *见习 *志愿者
  义工 *村干部 居委会干部 八类 *特定人员 没签合同 没有劳动合同 未签合同 没有劳动关系

异地务工人员 青年农民工 > art_8__para_5__sent_1 farmer-training unemployment-registration labour-cooperation-service
  =农民工 *务工 *打工 =外来工 =外地工人 外省工人 外地人 =民工

高素质农民 新型农业经营主体 农民合作社 家庭农场主 > farmer-training
  *农民 种田 种地 耕田 务农 *养殖 养猪 养鱼 养鸡 *种植 果农 菜农 *农户 大户 农场 *合作社 *农业
  新农人 农业培训 农业企业 耕种

返乡创业人员 返乡下乡人员 > incubation-service farmer-training
  *返乡 回乡 *返乡创业 回乡创业 回老家 回村 *下乡

小微企业 ~小微 > small-firm-insurance central-bank-tools export-credit-insurance disability-levy
  =小企业 =小公司 ~小微公司 =微型企业 *小店 餐馆 饭馆 餐厅 小吃店 奶茶店

用人单位 企业
  公司 厂 老板 老细 单位 =雇主 =用工单位 店铺 门店 商铺

劳动者 ~职工
  工人 员工 =打工者 =打工仔 工友 雇员 职员

技工院校 职业院校 > school-skill-assessment school-training-income domestic-service-major
  =技校 *中专 职校 职高 *高职 大专院校 *技师学院 技工学校 *职业学校 职业学院 中职

~院校 ~高校
  学校 大学 学院 校方

经营性人力资源服务机构 人力资源服务机构 > labour-export job-fair-service shared-staff
  =人力资源公司 ~人力公司 *中介 职介 职业介绍 劳务公司 *猎头 人力资源机构 *人才市场 ~hr公司 招工中介

# Social insurance and what it pays.

社会保险 ~社保 > flexible-employment pension-pooling small-firm-insurance
  =五险 三险

> flexible-employment small-firm-insurance domestic-service-insurance poverty-alleviated-hire
  *社保补贴 社保补助 社保津贴 补贴社保 自己交社保 自己缴社保 自己买社保 个人交社保 个人缴社保
  个人社保 自费社保 社保自己交 *灵活就业补贴 灵活就业补助 灵活就业社保 零工补贴
  没钱交社保 没钱缴社保 没钱买社保 交不起社保 缴不起社保 买不起社保

~仅参加职工养老保险 ~仅参加基本医疗保险 > flexible-employment
  仅参加 只参加 只交养老 只买养老 只缴养老 只有养老 只参加养老 单交养老 只交医保 只买医保 只缴医保
  只有医保 只参加医保 单交医保 养老医保 两险 养老和医保 养老加医保 医保养老一起交

~减轻企业负担 社会保险缴费成本 > work-injury-rate-cut unemployment-rate-cut pension-pooling medical-rate-adjustment art_1
  降社保 减社保 *社保减免 减免社保 社保降费 降费 少交社保 社保打折 社保优惠 缓缴社保 缓交社保 社保费率
  *减税降费 减负 企业减负 降成本 用工成本

养老保险 职工养老保险 > pension-pooling
  *养老 职工养老 企业养老 社保基数 *缴费基数 缴费比例 *省级统筹 社保比例 社保统筹

医保 基本医疗保险 > medical-rate-adjustment
  *医疗 职工医保 医社保 看病报销

工伤保险 > work-injury-rate-cut work-injury-base-rate special-workers-injury-insurance
  *工伤 受伤 ~工商保险 *职业伤害 摔伤 出事故

工伤保险行业基准费率 > work-injury-base-rate work-injury-rate-cut
  工伤费率 工伤基准 *基准费率 行业费率 工伤保险费率 工伤交多少 工伤怎么交 行业基准

~下调工伤保险缴费费率 > work-injury-rate-cut
  工伤减半 工伤降费 工伤打折 工伤下调 工伤优惠 工伤降低 减半 一半 五折 半价 砍半 对半

失业保险费率 失业保险浮动费率 > unemployment-rate-cut
  *失业保险费 失业保险降费 =失业费率 失业保险缴费 失业保险交多少 *浮动费率 失业保险减免 失业保险降低
  失业险

~下调 ~降低 > work-injury-rate-cut unemployment-rate-cut
  下降 降多少 降了 降到 调低 减少 变少

失业保险金 失业保险待遇 > unemployment-benefit unemployment-benefit-extension
  =失业金 *失业保险 *失业待遇 失业钱 失业救济 失业保障 ~失业险金 失业工资

失业补助金 > unemployment-assistance unemployment-benefit
  *失业补助 失业补贴 失业津贴 没交够社保失业

法定退休年龄 ~领取失业保险金期满 > unemployment-benefit-extension
  快退休 *退休 领满 领完 失业金到期 失业金领完 续领 延长失业金 失业金延长 续发

残疾人就业保障金 残疾人保障金 > disability-levy
  =残保金 =残疾保障金 =残保 ~残障金 ~残疾金 ~残疾人就业金 ~残宝金 残疾人基金 ~残疾保证金
  残疾人就业保障

暂免征收 ~减缴缓缴免缴 > disability-levy work-injury-rate-cut unemployment-rate-cut
  *减免 优惠 *免征 免交 免缴 不用交 暂免 少交 豁免

~减缴缓缴免缴 > disability-levy
  减缴 *缓缴 缓交 分档

# Loans, trade and the economy: articles 2 and 3.

创业
  *开店 *开公司 办公司 开厂 办厂 做生意 做买卖 当老板 自己干 开铺 办企业 开网店 起步资金 开餐馆
  开饭店

创业担保贷款 > startup-loan domestic-service-loan
  =创业贷款 =创业贷 创业担保 创业担保贷 *担保贷款 *贴息贷款 *小额贷款
  开店贷款 创业借钱 创业资金 无息贷款 低息贷款 贷款创业 个人贷款 大学生贷款 贷款额度 借钱 贷钱

乐业五邑贷 > startup-loan
  乐业贷 五邑贷 乐业五邑带

贷款 > startup-loan domestic-service-loan central-bank-tools
  *借款 *融资 贷

小额消费贷款 信用卡消费 > startup-loan
  *信用卡 =消费贷 *花呗 *网贷 欠债 负债 有欠款 有贷款 夫妻贷款 配偶贷款

组合贷款 普通商业贷款 > startup-loan art_3__para_1__sent_3
  组合贷 *商业贷款 额度不够 超过额度 贷款不够

创业担保贷款公示时间 > loan-publicity
  *公示 贷款公示 *放款 批下来 审批时间

担保基金 贴息资金 经办银行 > art_3__para_1__sent_5
  *贴息 银行考核

创业孵化基地 > incubator-recognition incubation-service
  *孵化 *众创空间 创业园 =创业基地 创业孵化 创业场地 留创园 示范基地

创业孵化基地联盟 示范性创业孵化基地 > art_3__para_2__sent_1
  基地联盟 孵化联盟 联盟 示范性基地 品质提升

创业孵化补贴 创业孵化服务 > incubation-service incubator-recognition
  *孵化补贴 *孵化服务 孵化成功 六类人员 孵化补助 入驻企业补贴

创业创新大赛 获奖项目 > startup-award team-prize-difference
  =创业大赛 =创业比赛 *比赛 *大赛 *奖金 得奖 获奖 优秀项目 创业奖金 赛事

团队组项目 奖金差额 > team-prize-difference
  *金奖 *银奖 *铜奖 金牌 银牌 铜牌 差额 注册公司 *登记注册 团队组 企业组 团队奖 *落户 奖金差

~参赛的残疾人 优秀奖 > disabled-contestant-award
  *参赛 残疾人比赛 残疾人大赛 参赛残疾人 残疾选手

众创杯 创业导师库 > art_3__para_3__sent_5
  *创业导师 导师 创业辅导 创业指导 一对一培育

创业加速营 初创企业经营者能力提升 > founder-training
  *加速营 老板培训 老板班 企业家培训 经营者培训 初创 *初创企业 创始人 *创业培训 新公司 新开公司
  管理培训 企业负责人培训 创业能力

共享用工 > shared-staff
  =共享员工 借员工 员工借 *借调 借人 员工外借 淡季 旺季 用工余缺 闲置员工 调剂员工 缺人 借工

高速公路 在建铁路 > art_2__para_1__sent_3
  高速 修路 *公路 *铁路 *高铁 轻轨 交通建设 六横六纵 道路建设 路网

老旧小区改造 棚户区改造 农村危房改造 停车场 > art_2__para_1__sent_4
  =旧改 旧城改造 老旧小区 =老小区 棚改 *棚户区 *危房 停车 *加装电梯 小区改造

地方政府专项债券 基础设施 > art_2__para_1__sent_2
  =专项债 =地方债 *债券 *基建 补短板

就业影响评估 > art_2__para_1__sent_1
  就业评估 产业评估 就业影响 影响评估 重大产业 *产业规划

扩大内需 > art_2__para_2__sent_1
  *内需 扩大消费 促消费 *消费券 经济增长

夜间经济 夜侨都 > art_2__para_2__sent_3
  *夜市 =夜经济 夜宵 夜生活 *大排档 夜游 夜间消费 夜间摆摊 晚上摆摊 摆夜摊

托育 > sector-support art_2__para_2__sent_2
  *托儿所 幼托 托管 *婴幼儿 看孩子 照护 入托 *幼儿园

社会养老 > sector-support art_2__para_2__sent_2
  *养老院 敬老院 养老产业 养老机构 养老服务 老年人 *老人

文旅 > sector-support art_2__para_2__sent_2
  家庭旅馆 *旅游 旅行社 *酒店 *民宿 景区 行业扶持

出口信用保险 > export-credit-insurance exhibitions
  *外贸 *出口 出口企业 外贸企业 *信用保险 =信保 外贸公司 *单一窗口 外销 出海 卖货到国外

境内外展会 > exhibitions
  *展会 参展 展览 *广交会 交易会 博览会 展销会 布展 境外展

摩托车、水暖卫浴 外贸转型升级示范基地 > exhibitions art_2__para_3__sent_3
  摩托 *卫浴 水暖 五金 转型升级 外贸基地

跨境电子商务 > cross-border-ecommerce
  =跨境电商 跨境 海外电商 亚马逊 综试区 *综合试验区 海淘

定向降准 再贷款 再贴现 民营企业 > central-bank-tools
  降准 *央行 *人民银行 人行 *小微贷款 企业贷款 经营贷 *民企 民企贷款 私企 涉农 *涉农贷款 支农 支小
  *普惠金融 货币政策 企业融资 流动资金

应收账款 商业保理 供应链金融 > receivables-factoring
  应收 *货款 *保理 *供应链 账款 账期 回款 增信 资本市场 客户欠款 账款融资

# Jobs, grants and rights: articles 4 and 5.

事业单位招聘 国有企业招聘 社工双百工程 三支一扶 教师特岗计划 西部计划 山区计划 专项招聘 > public-recruitment
  *公务员 考公 考编 *编制 事业编 体制内 *国企 央企 *事业单位 机关 国有企业 国企招聘 教师招聘 *教师
  老师 *医生 *护士 医护 特岗 *社工 双百 社会工作者 基层项目 选调

青苗成长 > art_4__para_1__sent_1
  *青苗

基层就业补贴 > grassroots-employment public-recruitment
  *基层就业 下基层 去基层 基层工作 到基层 乡镇工作 乡镇上班 镇上工作 农村工作 基层补贴 基层岗位

小微企业社会保险补贴 > small-firm-insurance
  招大学生 招毕业生 招应届生 请大学生 招聘大学生 招聘毕业生 录用毕业生 雇大学生 *小微企业社保
  小企业社保 招用毕业生 吸纳毕业生

求职创业补贴 > job-seeking-grant grassroots-employment
  *求职补贴 求职创业 求职 找工作补贴 毕业生补贴 大学生补贴 应届生补贴 毕业补贴 大学生求职 困难毕业生
  *助学贷款 毕业生补助 大学生补助

生活补助 大湾区青年就业计划 > bay-area-youth
  生活补贴 *生活费 每月补助 青年

~吸纳 > veteran-hire poverty-alleviated-hire over-quota-disabled small-firm-insurance recruitment-officer
  招人 请人 雇人 用工 招员工 请工人 聘请 录用 雇用 雇佣 招

劳动保障监察 欠薪 双随机 > art_4__para_2__sent_3
  *拖欠 *讨薪 *工资 出粮 跑路 走佬 *克扣 =劳动监察 *维权 *劳动仲裁 劳动局 执法检查 黑中介 举报 侵权
  *加班费 劳动纠纷 违法

公共就业服务体系 > art_5__para_2__sent_1
  公共就业服务 就业服务体系 四级 *镇街 *村居 *街道办 就业站 就业服务站 基层平台

分级分类帮扶 岗位推荐 就业帮扶 > monthly-follow-up art_5__para_2__sent_2 free-training
  分级分类 推荐工作 介绍工作 *找工作 找份工 揾工 揾份工 帮扶 *就业援助 托底

跟踪调查服务 > monthly-follow-up
  一对一 *回访 跟踪 每月联系 每月一次 上门服务 定期联系

规模性失业应急预案 机器换人 经贸摩擦 > art_5__para_2__sent_4
  *机器人 自动化 贸易战 *贸易摩擦 规模性失业 大规模失业 大规模裁员 裁员潮 *应急预案 失业潮 失业预警

吸纳就业补贴 岗位补贴 > poverty-alleviated-hire
  招贫困户 招脱贫户 请贫困户 用贫困户 雇贫困户 贫困户上班

乡村公益性岗位 农村保洁 养老护理 > rural-public-post
  =公益岗 *公益性岗位 乡村公益 农村岗位 村里岗位 村里工作 *保洁 扫地 *环卫 *护林 护路 管水 治安
  乡村岗位 扶残助残

# Skills, domestic service, the countryside, public services: articles 6 to 9.

粤菜师傅 > cantonese-chef art_6__para_1__sent_2
  *厨师 *粤菜 厨师培训 做菜 学厨 烹饪 厨艺 大厨 点心 餐饮 中式烹调

彩虹计划 食品加工 > art_6__para_1__sent_2
  粤菜招聘 粤菜创业 餐饮岗位 健康养生

免费培训 推荐就业直通车 > free-training skill-upgrade cantonese-chef
  免费学 免费技能 免费课程 学技能 学手艺 学技术 学习技能 免费上课 培训班 参加培训 *直通车 推荐就业
  *技能培训

培训 > free-training skill-upgrade farmer-training construction-training rural-ecommerce-training founder-training
  陪训 上课 学习

职业技能鉴定补贴 职业技能评价 > school-skill-assessment art_6__para_2__sent_1__seg_2
  *技能鉴定 职业鉴定 鉴定补贴 学生考证 在校生考证 学校考证 技能评价 学校鉴定 技能考核

职业技能等级证书 职业技能提升补贴 专项职业能力证书 培训合格证 > skill-upgrade cantonese-chef
  *证书 *考证 技能证 *资格证 职业资格 等级证 技能补贴 技能提升 提升补贴 拿证 技能等级 合格证
  专项能力证

职业技能提升补贴 > skill-upgrade
  *电工证 *焊工证 *叉车证 上岗证

企业员工职业技能培训 职业技能等级认定 > art_7__para_1__sent_1
  *企业培训 员工培训 岗前培训 在职培训 内部培训 技能认定 等级认定 *产业集群 *制造业

家政服务 员工制家政 > domestic-service-headcount domestic-service-insurance domestic-service-leader domestic-service-loan
  *家政 家政公司 家政企业 *保姆 保姆公司 *月嫂 月嫂公司 *育婴 *钟点工 阿姨 员工制 *护工 家正

员工制家政服务企业社会保险补贴 > domestic-service-insurance
  *家政社保 家政企业社保 家政保险 保姆社保 家政公司社保

三区四市 > domestic-service-headcount
  蓬江 江海 新会 鹤山

月平均在岗人数 台山、开平、恩平 > domestic-service-headcount
  *在岗人数 月平均 平均人数 家政人数 按人头 台山 开平 恩平 人数补贴

> domestic-service-loan
  *家政贷款 保姆公司贷款 家政公司贷款 家政企业贷款 家政融资

家政服务龙头企业 > domestic-service-leader
  龙头 *龙头企业 家政龙头

家政类专业 > domestic-service-major
  *家政专业 家政招生 家政系 开设专业 开专业 家政学生 招生 家政学院招生 家政大专

南粤家政 家政产业园 家政培训基地 > art_6__para_3__sent_1
  家政基地 家政培训 家政学院 家政护理 家厨 家教 社区服务点

农村电商 一村一品 > rural-ecommerce-training rural-ecommerce-station
  *电商 淘宝村 电商培训 带头人 *网店 网上卖货 *直播带货 带货 *农产品 土特产

农村电商基层示范站 > rural-ecommerce-station
  电商站 电商示范站 示范站 电商服务站 电商补助 *电商补贴 电商点 电商网点 村级站 服务站

乡村工匠 > art_6__para_4__sent_1
  工匠 *木匠 *手艺人 农村手艺 传统手艺

广东技工 > free-training school-skill-assessment
  *技工 技术工人 蓝领

荷塘校区 新校区建设 > art_7__para_2__sent_1__seg_1 art_7__para_2__sent_1
  荷塘 新校区 *扩招 办学 *台山技校 技师学院校区 建校区

产教融合 校企合作 学徒制 > school-training-income art_7__para_2__sent_1__seg_2
  *学徒 *师带徒 师徒 企业学徒

技能培训所得收入 学校公用经费 公益一类 > school-training-income
  *培训收入 学校收入 公用经费 学校经费 公益二类 培训所得 学校培训收入 学校创收 院校收入 *绩效工资

建筑产业工人 建筑技能人才培训基地 > construction-training
  *建筑 建筑公司 *工地 泥水 *钢筋工 瓦工 施工 盖房子 建筑培训 地盘

失业登记 户籍地、常住地、就业地、参保地 > unemployment-registration
  登记失业 办失业 办理失业 *失业证 *户籍 *户口 *常住 *居住地 异地办理 *参保地 就业创业证 哪里登记
  失业备案

职业指导下基层 职业指导 > art_8__para_1__sent_2
  *就业指导 就业辅导 进校园 进社区 进乡村 *职业规划 就业咨询

就业服务专员 重点用工企业 高新技术企业 劳动密集型企业 > recruitment-officer
  专员 *用工专员 *招工难 招不到人 *缺工 高新企业 高新技术 制造企业 重点企业 劳动密集型 先进制造业
  *购买服务

人力资源供需对接活动 > job-fair-service labour-cooperation-service
  *招聘会 招聘活动 *双选会 *宣讲会 线上招聘 网上招聘 现场招聘 供需对接 公益招聘 人才交流会

就业创业服务补助 > job-fair-service labour-cooperation-service recruitment-officer
  服务补助

返乡返岗专车专列 省际招聘对接 > labour-cooperation-service
  *专车 *专列 返岗 返乡返岗 *包车 接工人 *春运 省际招聘 跨省招聘 外省招工 省外招工 去外省招

劳务输出 劳务协作补贴 > labour-export
  输送工人 *派遣 跨区域 带人来 输工 *劳务

劳务协作 东西部扶贫协作 对口支援 > art_8__para_4__sent_1 labour-cooperation-service labour-export
  东西部 *对口帮扶 劳务合作 外省劳动力

用工定点监测 就业失业动态监测 问卷调查 > art_8__para_5__sent_1
  *用工监测 失业监测 动态监测 *问卷 走访 就业监测 摸查

就业登记 就业指标统计范围 城镇新增就业 就业信息采集 > new-forms-statistics
  *统计 就业指标 新增就业 *再就业 信息采集 算不算就业

就业实名制 业务流程再造 > art_8__para_5__sent_3
  *数据共享 部门数据 实名制 数据交换 流程再造 信息共享 *大数据 信息互通 打通数据

税收优惠 免申即享 > tax-without-application
  免申请 自动享受 不用申请 税

就业工作领导小组 > art_9__para_1__sent_1
  *领导小组 组织领导 统筹协调

稳就业主体责任 > art_9__para_1__sent_2
  *主体责任 区政府 县政府 政府责任

就业补助资金 > art_9__para_1__sent_3
  *就业资金 资金使用 *资金监管 资金管理 *专项资金 经费 钱从哪来

补贴申领便利化 补贴项目 > art_9__para_1__sent_4
  申领 信息化系统 *网上申请 网上办 调整补贴

目标责任制考核 资金分配 > annual-assessment
  *考核 目标责任 责任制 *排名 倾斜

# The departments, by the names that people have for them.

市人力资源社会保障局
  =人社局 =人社 =人力资源局 *社保局

市财政局
  *财政局 ~财局

市医保局 > art_1__resp
  *医保局

市税务局 > art_1__resp art_3__resp art_8__resp
  *税务局 ~税局 =地税

市残联 > art_1__resp art_4__resp
  *残联 =残疾人联合会

市发展改革局 > art_2__resp
  =发改局 =发改

市教育局 > art_4__resp art_2__resp art_6__resp art_7__resp art_8__resp
  *教育局

市工业和信息化局 > art_2__resp
  =工信局 工信

市公安局 > art_8__resp art_2__resp
  *公安局 公安 *派出所

市民政局 > art_4__resp art_2__resp art_8__resp
  *民政局 民政

市住房城乡建设局 > art_2__resp art_7__resp
  =住建局 住建 建设局

市交通运输局 > art_2__resp
  =交通局 交通运输局

市商务局 > art_2__resp art_6__resp
  *商务局 外经贸局

市文化广电旅游体育局 > art_2__resp
  *文旅局 *旅游局 =文广旅体局

市卫生健康局 > art_2__resp art_8__resp
  =卫健局 =卫健委 卫生局

市金融局 > art_2__resp
  *金融局 金融办

市市场监管局 > art_3__resp art_6__resp art_8__resp
  =市监局 *市场监管局 *工商局 市场监督

市委组织部 > art_4__resp
  *组织部

市国资委 > art_4__resp
  *国资委 国资

团市委 > art_4__resp
  *共青团 =团委

市农业农村局 > art_5__resp art_6__resp art_7__resp
  =农业局 农业农村局 农业部门

市总工会 > art_5__resp
  *工会

五邑大学 > art_6__resp
  =邑大

江门开放大学 > art_6__resp domestic-service-major
  *开放大学 =电大

市科技局 > art_7__resp
  *科技局

市退役军人事务局 > art_7__resp
  退役军人局 *退役军人事务局

市统计局 > art_8__resp
  *统计局

市政务服务数据管理局 > art_8__resp
  =政数局 数据管理局 *政务服务中心

# The document itself.

有效期 实施期限 > plan-validity conclusions__para_1__sent_1
  *到期 过期 *失效 截止 截至 结束 有效 延期 续期 还能申请 还可以申请 还能领 还可以领 还能拿 还能用 还执行
  执行到 作废 终止 什么时候开始 几时开始 生效 实施时间 实施日期 施行 起止 期限 到几时 到什么时候
  到哪天 到几号 最后一天 还有吗 停止 管不管

江府〔2021〕14号 > plan-validity preface__para_1 conclusions__para_1__sent_1 conclusions__para_1__sent_4
  2021年14号 *14号文

~同时废止 江府〔2020〕17号 ~稳定和促进就业 > conclusions__para_1__sent_4 plan-validity
  *旧政策 旧方案 以前的政策 之前的政策 原来的政策 老政策 上一个方案 *废止 替代 旧文件 17号文

新出台的政策 > conclusions__para_1__sent_3 plan-validity
  *新政策 新规 省里政策 国家政策 上级政策 政策变化 调整了 后续政策 接替 新方案

~与本实施方案不一致 > conclusions__para_1__sent_2
  不一致 冲突 矛盾 以哪个为准 以谁为准 政策打架

~径向市人力资源社会保障局反映 市人力资源社会保障局 > preface__para_2
  *咨询 电话 热线 联系方式 反映 12345 12333 地址 办事处

~制定本方案 粤府〔2021〕13号 > preamble__para_1__sent_1
  上位文件 *依据 *粤府 省政策 省政府文件 为什么制定 目的

市政府十五届141次常务会议 ~现印发 > preface__para_2
  常务会议 市政府会议 印发 通知 谁发的 发文 成文 审议通过
`;

/**
 * Words that people ask for and of which neither the plan nor an explanation says anything. They are searched for as a
 * whole, since their parts find something else: 社保 in 社保卡.
 */
export const absentWords: readonly string[] = [
  '社保卡',
  '医保卡',
  '居民医保',
  '新农合',
  '稳岗',
  '留工',
  '扩岗',
  '以工代训',
  '公积金',
  '解释权',
];

/** Terms that explanations define, but that are too frequent for the index of topics. */
export const notHeadwords: readonly string[] = [
  '实现',
  '不足',
  '延续',
  '多渠道',
  '纳入',
  '另行设置',
  '阶段性降低',
];

/** How words are read where the dictionary of readings has it otherwise. */
export const readings: Readonly<Record<string, string>> = {
  夜侨都: 'yè qiáo dū',
  央行: 'yāng háng',
  散工: 'sǎn gōng',
  应收: 'yīng shōu',
  种植: 'zhòng zhí',
};
