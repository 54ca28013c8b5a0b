import type { Span } from '../base/span.ts'

/**
 * The genre's ways of speaking: what sounds like a problem, what like something done about it.
 * All patterns are for half-width text.
 */

// 不够重视, 不到位, 流于形式 …: a judgement, at the end of its clause.
const JUDGEMENT =
  /(?:不|欠|没)(?:够|到位|力|强|严|实|足|深|高|畅|全|清|准|优|紧|齐|细|密|活|牢|浓|佳|大|多|快|好|规范|完善|健全|及时|彻底|扎实|主动|合理|明显|平衡|均衡|充分|重视|落实|达标|一致|符|精准|严格|严肃|严谨|科学|作为|担当|坚决|落地|透|有力|突出|集中|顺|协调|匹配|透明|公开|充实|稳定|经常|起来|上去|好用|深入|透彻|密切|紧密|配套|相符|真实|完整|准确|全面|系统|聚焦|用心|用力|合规|专业)|(?:薄弱|缺失|缺位|滞后|缓慢|迟缓|乏力|混乱|悬空|空泛|失真|失实|敷衍|陈旧|单一|薄弱|同质化|缺损|欠账|欠缺|脱钩|倒置|空转|超期|沉淀|被?(?:挪用|挤占|截留|占用)|离线|拖沓|不决|打折扣|虚设|频繁|无序|无依据|无标准|无登记|之于宽|不力|弱化|淡化|虚化|边缘化|淡薄|淡漠|匮乏|缺乏|短缺|空白|粗放|随意|偏高|偏低|过高|过大|过多|过长|过宽|过低|过少|超标|超编|超期|逾期|松懈|松散|松软|涣散|漂浮|断档|脱节|两张皮”?|走过场|流于形式|差距|短板|盲区|漏洞|隐患|风险|弱项|不足|缺陷|偏差|顽疾|堵点|反弹|脱离|滥用|挪用|截留|侵占|虚假|造假|挂账|拖欠|闲置|浪费|流失|违规|违纪|虚高|失管|失察|失范|失责|不高|不一|不等|参差不齐|偏多|偏少|偏慢|偏重|偏紧|简单(?:化)?|粗糙|草率|生硬|迟钝|居高不下|占比过半|现象|(?<!(?:认领|解决|整改|发现|查找|查摆|剖析|研究|梳理|对照|正视|直面|反馈|移交|处理|聚焦|围绕|紧盯|紧扣|盯住|瞄准|直奔|直击)(?:了|\d{1,3}[个项条件]|重大|重点|难点|突出|实际|相关|各类){0,3})问题)(?:$|[,;。、”’的较仍时依存突])/
const FACTS =
  /未[\u4e00-\u9fff]{1,8}(?:$|[,。;])|仍(?:然|有|未|存)|未(?:能|按|经|及时|严格|落实|建立|形成|纳入|开展|完成|有效|认真|充分|签|履行|全|将|对|制定|达|上缴|入账|清理|公开|严|发挥|真正|得到|出台)|没有|无(?:证|据|序|审批|手续|台账|记录|依据|人)|存在|有差距|有待|违规|违反|违法|超编|超标|擅自|随意|长期|缺乏|缺少|欠缺|重.{1,6}轻|不愿|不敢|不想|不会|不善|以.{1,8}代|应.{1,6}未|个别.{0,20}(?:不|未)|有的.{0,20}(?:不|未)/
const IMPERATIVE =
  /^(?:一是|持续|进一步|切实|着力|全面|全力|深入|深化|加强|强化|增强|健全|完善|建立|构建|规范|严格|严肃|严把|严明|提高|提升|提级|推进|推动|加大|加快|细化|压实|坚持|坚决|坚定|开展|组织|制定|修订|印发|出台|优化|清理|整治|抓好|抓实|抓紧|狠抓|突出|统筹|做好|做实|做细|积极|认真|层层|聚焦|明确|成立|召开|落实|调整|充实|补齐|拓宽|改进|改革|举一反三|立行立改|扎实|主动|精准|创新|丰富|对标|督促|排查|追缴|清退|清收|化解|约谈|提醒|依法|依规|按照|根据|及时|迅速|牢固|树立|学习|传达|专题|培育|引导|发挥|实行|实施|推行|压减|撤销|纠正|整合|盘活|健|加装|深挖|升级|充分|广泛|定期|常态|从严|从快|集中|逐一|逐项|逐条|配强|选优|配齐|理顺|厘清|畅通|注重|筑牢|守好|保障|确保|力争|邀请|编制|起草|安排|下发|签订|公开|核查|核实|协调|对接|争取|联合|会同|委托|加密|巩固|端正|转变|守牢|履行|紧盯|紧扣|紧紧|紧抓|用好|管好|抓住|扛牢|扛起|站稳|提振|凝聚|全程|全员|分类|倒排|挂图|对照|结合|围绕|正视|直面|靠实|夯实)/

// 突出重点,切实解决实际问题; 建章立制,堵塞制度漏洞: trouble that is done away with.
const REMEDY =
  /(?:解决|正视|直面|剖析|查找|堵塞|整治|纠正|防止|防范|消除|化解|补齐|弥补|破解|治理|抓好|巩固|完成)[^,。;]{0,12}(?:问题|差距|不足|漏洞|短板|隐患|顽疾|堵点|风险|弱项|反弹|回潮)[^,。;]{0,6}[。;]?$/

/** A problem wrapped as one: 关于“…”问题, 针对…的问题, 反馈问题:… */
const WRAPPED =
  /^(?:关于|针对|对照|对|在|(?:着力|切实|认真|有效)?解决)?\s?“[^\n]{2,}”[^“”。]{0,8}(?:问题|方面|。|$)|^(?:关于|针对|(?:着力|切实|认真|有效)?解决)[^。\n]{2,200}问题|^(?:反馈|存在|具体)问题:/

/** Whether `title` is wrapped as a problem (关于“…”问题, 针对…的问题). */
export function isWrapped(title: string): boolean {
  return WRAPPED.test(title)
}

/** Whether `title` begins as an action does (加强…, 进一步…, 压实…). */
export function isImperative(title: string): boolean {
  return IMPERATIVE.test(title)
}

/** Whether `title` says that something is amiss: wrapped as a problem, or judged so in its own words. */
export function soundsLikeProblem(title: string): boolean {
  if (isWrapped(title)) return true
  if (isImperative(title) && REMEDY.test(title)) return false
  if (JUDGEMENT.test(title)) return true
  return !isImperative(title) && FACTS.test(title)
}

/** Whether the first sentence of `words` says that something is amiss. */
export function opensAmiss(words: string): boolean {
  return soundsLikeProblem(/^[^。!?]*/.exec(words)?.[0] ?? '')
}

/** Whether `words` begin with a short judgement, over what was done about it: 组织建设滞后。9月,召开…. */
export function beginsAmiss(words: string): boolean {
  const first = /^[^。:;!?]{4,60}(?=。.)/.exec(words)?.[0]
  return first !== undefined && judgesItself(first.slice(first.lastIndexOf(',') + 1))
}

const FIELD_END = /方面(?:存在的?)?(?:的)?(?:问题)?(?:\(\d{1,3}[个项条](?:问题)?\))?[。:]?$/

/** Whether `words` end as a heading does that names a field and no problem: 服务群众方面, …方面存在的问题(3个). */
export function endsAsField(words: string): boolean {
  return FIELD_END.test(words)
}

/** Whether `words` end in a judgement (…不到位, …滞后), whatever they begin with. */
export function judgesItself(words: string): boolean {
  return JUDGEMENT.test(words)
}

// 整改情况:, 整改措施及成效:, 整改结果: …; some bear no colon: 整改进度 已完成.
const BODY_LABEL =
  /(?:(?:具体|目前)?整改(?:落实|完成|工作|任务|进展|推进|开展|办理)?(?:的)?(?:具体)?(?:情况|措施|举措|结果|进展|成效|进度|状态|目标|时限|责任人?|类型)(?:(?:及|和|与|、)(?:整改)?(?:成效|效果|情况|进展|结果|完成情况))*|(?:采取|主要|具体)(?:的)?(?:整改)?(?:措施|举措|做法)|整改(?:落实)?(?=\s?:)|完成状态|办理情况|落实情况|进展情况|工作成效|取得成效|完成情况|完成时限|目前(?:整改)?(?:进展|状态|情况)|措施(?:及|和)?(?:成效|效果)?|问题(?:表现|描述|具体表现))\s?:|整改(?:措施|举措|进度|状态|结果|成效)(?=[ \t]{1,4}\S|[ \t]*(?:\n|$))/y
const LABEL_STARTS = '具目整采主完办落进工取措问'

/** Where the label ends that opens a rectification text at `at` (整改情况:, 整改结果:); -1 where none stands there. */
export function labelEnd(text: string, at: number): number {
  if (at >= text.length || !LABEL_STARTS.includes(text.charAt(at))) return -1
  BODY_LABEL.lastIndex = at
  return BODY_LABEL.test(text) ? BODY_LABEL.lastIndex : -1
}

/** Whether a line begins with such a label. */
export function opensLabel(text: string, line: Pick<Span, 'start'>): boolean {
  return labelEnd(text, line.start) >= 0
}
