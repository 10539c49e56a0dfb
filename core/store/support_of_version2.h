// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The documents' funding rules as resources/policy/support.csv had them when version 2 came, for plans that
// are older. It does not change any more.
#pragma once

namespace yuantu::store {

// clang-format off
inline constexpr const char* kSupportOfVersion2 = R"csv(id,document,section,place,subject,base,rate,cap,threshold,from_year,to_year,stage,name_zh,name_en,condition_zh,condition_en
new-drug-2018,shanghai-2018,五（一）加大财政资金支持力度,shanghai,new-drug,research,10%,1000万元,,2018,2020,certified,新药研发支持,Support for new drugs,本市单位2018年以来取得新药证书并在本市生产或销售；不同剂型合并计算；比例和金额均为最高,Certified since 2018 by a Shanghai body and made or sold in Shanghai; dosage forms count as one; rate and amount are the most
class3-device-2018,shanghai-2018,五（一）加大财政资金支持力度,shanghai,class3-device,research,10%,500万元,,2018,2020,certified,三类医疗器械研发支持,Support for class III devices,本市单位2018年以来取得三类医疗器械证书并在本市生产或销售；不同型号合并计算；比例和金额均为最高,Certified since 2018 by a Shanghai body and made or sold in Shanghai; models count as one; rate and amount are the most
industrialisation-2018,shanghai-2018,五（一）加大财政资金支持力度,shanghai,industrialisation,investment,10%,,5000万元,2018,2020,settled,产业化项目落地支持,Support for industrial projects,2018年以来落户本市、投资总额达到门槛且有重要带动效应；不超过项目实际投资的比例,Settled in Shanghai since 2018 with the least total investment and an important pull; at most this share of the actual investment
research-2018,shanghai-2018,五（一）加大财政资金支持力度,shanghai,research,added-investment,30%,,,2018,2020,invested,重大科技攻关项目支持,Support for key research projects,不超过新增投资的比例；文件未写起始年份，从该段计,At most this share of the additional investment; the years follow the paragraph
demonstration-2018,shanghai-2018,五（一）加大财政资金支持力度,shanghai,demonstration,added-investment,30%,,,2018,2020,invested,示范应用项目支持,Support for demonstration projects,不超过新增投资的比例；文件未写起始年份，从该段计,At most this share of the additional investment; the years follow the paragraph
platform-2018,shanghai-2018,五（一）加大财政资金支持力度,shanghai,platform,added-investment,30%,,,2018,2020,invested,公共技术创新服务平台支持,Support for public technical platforms,不超过新增投资的比例；文件未写起始年份，从该段计,At most this share of the additional investment; the years follow the paragraph
overseas-2018,shanghai-2018,五（一）加大财政资金支持力度,shanghai,overseas-registration,research,10%,1000万元,,2018,2020,registered-abroad,境外注册认证支持,Support for registration abroad,本市单位2018年以来新获FDA或EDQM等注册认证的新药和高端医疗器械；按研发注册投入；每个产品；比例和金额均为最高,New drugs and advanced devices registered since 2018 with the FDA or EDQM or alike; of research and registration spending; each product; rate and amount are the most
overseas-2021,shanghai-2024-reply,二（一是）加强资金扶持力度,shanghai,overseas-registration,research,30%,1000万元,,2021,2023,registered-abroad,创新产品出海支持,Support for going abroad,引自2021年《若干意见》：成功出海的生物医药创新产品，按研发投入的比例，金额为最高,Cites a policy of 2021: innovative products that went abroad; a share of the research spending; the amount is the most
minhang-match-2021,minhang-2021,五（2）加大政策扶持力度,minhang,industrialisation,city-funding,,,,2021,2023,funded,区财政匹配,Matched by the district,市级财政予以支持的重大产业化项目，区财政给予匹配；文件未写比例和金额；征求意见稿,Key industrial projects that the city funds are matched by the district; no rate or amount is printed; a draft for comments
)csv";
// clang-format on

} // namespace yuantu::store
