/** One of the 34 province-level units on the tile grid: a diagram of roughly where, no map and no border. */
export interface ProvinceTile {
  readonly province: string
  readonly short_zh: string
  readonly short_en: string
  readonly column: number
  readonly row: number
}

const tile = (province: string, short_zh: string, short_en: string, column: number, row: number): ProvinceTile => ({
  province,
  short_zh,
  short_en,
  column,
  row,
})

/** The grid, 8 by 8, north at the top. */
export const PROVINCE_TILES: readonly ProvinceTile[] = [
  tile('北京市', '北京', 'Beijing', 6, 2),
  tile('天津市', '天津', 'Tianjin', 7, 2),
  tile('河北省', '河北', 'Hebei', 5, 2),
  tile('山西省', '山西', 'Shanxi', 4, 2),
  tile('内蒙古自治区', '内蒙古', 'Inner M.', 5, 1),
  tile('辽宁省', '辽宁', 'Liaoning', 6, 1),
  tile('吉林省', '吉林', 'Jilin', 7, 1),
  tile('黑龙江省', '黑龙江', 'Heilongj.', 7, 0),
  tile('上海市', '上海', 'Shanghai', 7, 4),
  tile('江苏省', '江苏', 'Jiangsu', 6, 4),
  tile('浙江省', '浙江', 'Zhejiang', 6, 5),
  tile('安徽省', '安徽', 'Anhui', 5, 4),
  tile('福建省', '福建', 'Fujian', 5, 6),
  tile('江西省', '江西', 'Jiangxi', 5, 5),
  tile('山东省', '山东', 'Shandong', 5, 3),
  tile('河南省', '河南', 'Henan', 4, 3),
  tile('湖北省', '湖北', 'Hubei', 4, 4),
  tile('湖南省', '湖南', 'Hunan', 4, 5),
  tile('广东省', '广东', 'Guangd.', 4, 6),
  tile('广西壮族自治区', '广西', 'Guangxi', 3, 6),
  tile('海南省', '海南', 'Hainan', 3, 7),
  tile('重庆市', '重庆', 'Chongq.', 3, 4),
  tile('四川省', '四川', 'Sichuan', 2, 4),
  tile('贵州省', '贵州', 'Guizhou', 3, 5),
  tile('云南省', '云南', 'Yunnan', 2, 5),
  tile('西藏自治区', '西藏', 'Tibet', 0, 4),
  tile('陕西省', '陕西', 'Shaanxi', 3, 3),
  tile('甘肃省', '甘肃', 'Gansu', 2, 2),
  tile('青海省', '青海', 'Qinghai', 1, 3),
  tile('宁夏回族自治区', '宁夏', 'Ningxia', 3, 2),
  tile('新疆维吾尔自治区', '新疆', 'Xinjiang', 0, 2),
  tile('台湾省', '台湾', 'Taiwan', 7, 6),
  tile('香港特别行政区', '香港', 'H. Kong', 5, 7),
  tile('澳门特别行政区', '澳门', 'Macao', 4, 7),
]
