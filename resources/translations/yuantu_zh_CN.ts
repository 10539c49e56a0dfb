<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Yuantu</name>
    <message>
        <source>   %1 blank</source>
        <translation>   空 %1</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>%/年</translation>
    </message>
    <message>
        <source>%1 %2: %3 %4, %5 of %6 known</source>
        <translation>%1 %2：%3 %4，%6 个中已知 %5 个</translation>
    </message>
    <message>
        <source>%1 %2: the parts add up to %3 of %4; %5; %6 of %7 known</source>
        <translation>%1 %2年：各部分合计 %3，总量 %4；%5；%7 个中已知 %6 个</translation>
    </message>
    <message>
        <source>%1 (%2 or less)</source>
        <translation>%1（不高于 %2）</translation>
    </message>
    <message>
        <source>%1 (%2 or more)</source>
        <translation>%1（不低于 %2）</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2～%3）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (documents)</source>
        <translation>%1（文件所载）</translation>
    </message>
    <message>
        <source>%1 + %2 = %3; stated %4</source>
        <translation>%1 + %2 = %3；计划中为%4</translation>
    </message>
    <message>
        <source>%1 = %2; no document states a rate</source>
        <translation>%1 = %2；没有文件载明增速</translation>
    </message>
    <message>
        <source>%1 = %2; stated %3</source>
        <translation>%1 = %2；计划中为%3</translation>
    </message>
    <message>
        <source>%1 a year from %2 to %3 in %4: no value of %2 is stated</source>
        <translation>从%2年起年均增长%1，%4年为%3：文件未载%2年数值</translation>
    </message>
    <message>
        <source>%1 adds output and revenue to %2, which measure different things</source>
        <translation>%1 合为%2，是把产值与营收相加，两者口径不同</translation>
    </message>
    <message>
        <source>%1 assumptions differ. What a scenario does not set itself is shown in grey.</source>
        <translation>%1项假设不同。非情景自己设定的值以灰色显示。</translation>
    </message>
    <message>
        <source>%1 checks: %2 consistent, %3 within rounding, %4 inconsistent, %5 incomplete; %6 accepted</source>
        <translation>共核查%1项：一致%2项，在舍入范围内%3项，不一致%4项，不完整%5项；已认可%6项</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>%1 differences from “%2”</source>
        <translation>与“%2”有%1项差异</translation>
    </message>
    <message>
        <source>%1 has no value in %2: %3</source>
        <translation>%1 %2 年没有数值：%3</translation>
    </message>
    <message>
        <source>%1 in %2, and %3 already in %4: no growth between them is asked for</source>
        <translation>%2年目标%1，而%4年目标已为%3：其间未要求增长</translation>
    </message>
    <message>
        <source>%1 in %2, the finest known places added up, nothing twice: %3</source>
        <translation>%2年%1，按已知的最细一级地区相加，不重复计算：%3</translation>
    </message>
    <message>
        <source>%1 in %2: no part of the place states a target of its own for it</source>
        <translation>%2年目标%1：所辖园区和片区均未分解承接该目标</translation>
    </message>
    <message>
        <source>%1 in %2: no value before it is stated, so its growth is not known</source>
        <translation>%2年目标%1：此前没有数值，无从得知增速</translation>
    </message>
    <message>
        <source>%1 in one document, %2 in another</source>
        <translation>一份文件载%1，另一份文件载%2</translation>
    </message>
    <message>
        <source>%1 is %2 of %3 in %4, which no document states</source>
        <translation>%1占%2，则%4年总量为%3，没有文件载明</translation>
    </message>
    <message>
        <source>%1 is %2 of a total in %3 that no document states</source>
        <translation>%1占%2，但%3年总量没有文件载明</translation>
    </message>
    <message>
        <source>%1 is gone from the disk; save to write it again.</source>
        <translation>%1 已从磁盘上消失；保存即可重新写出。</translation>
    </message>
    <message>
        <source>%1 is no longer there; it was taken off the list.</source>
        <translation>%1 已不存在；已从列表移除。</translation>
    </message>
    <message>
        <source>%1 is not computed, because: %2</source>
        <translation>%1未计算，因为：%2</translation>
    </message>
    <message>
        <source>%1 is open in another window too; whoever saves last is asked.</source>
        <translation>%1 也在另一窗口中打开；后保存者会被询问。</translation>
    </message>
    <message>
        <source>%1 is read-only; save under another name to keep changes.</source>
        <translation>%1 为只读；修改请另存为其他名称。</translation>
    </message>
    <message>
        <source>%1 is the target of %2, but %3 was reached in %4</source>
        <translation>%2年目标为%1，而%4年已达%3</translation>
    </message>
    <message>
        <source>%1 is written without history, authors and reasons.</source>
        <translation>已写出 %1，不含历史、作者和原因。</translation>
    </message>
    <message>
        <source>%1 less the first scenario</source>
        <translation>%1减第一个情景</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 份，共 %2 份</translation>
    </message>
    <message>
        <source>%1 of %2 %3 is %4; the cap is %5.</source>
        <translation>%2%3的%1为%4；上限%5。</translation>
    </message>
    <message>
        <source>%1 of %2 %3.</source>
        <translation>%2%3的%1。</translation>
    </message>
    <message>
        <source>%1 of %2 figures sourced</source>
        <translation>%2 个数据中 %1 个有出处</translation>
    </message>
    <message>
        <source>%1 of %2 known</source>
        <translation>%2 个中已知 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 parts have a value; the others are not in the total.</source>
        <translation>%2 个组成部分中 %1 个有数值；其余未计入合计。</translation>
    </message>
    <message>
        <source>%1 of %2 places differ; the %3 largest differences are shown.</source>
        <translation>%2个地区中%1个不同；显示差异最大的%3个。</translation>
    </message>
    <message>
        <source>%1 of %2 places differ; the largest differences come first. A click shows a place above.</source>
        <translation>%2个地区中%1个不同，差异大的在前；单击可在上方查看。</translation>
    </message>
    <message>
        <source>%1 of %2, which is not entered: at most the cap of %3.</source>
        <translation>%2的%1；该数未填写，最高为上限%3。</translation>
    </message>
    <message>
        <source>%1 of %2, which is not entered; the rule has no cap.</source>
        <translation>%2的%1；该数未填写，且该措施无上限。</translation>
    </message>
    <message>
        <source>%1 of %2; not every part is stated</source>
        <translation>%1，总量%2；各部分未全部载明</translation>
    </message>
    <message>
        <source>%1 of %2; the parts overlap</source>
        <translation>%1，总量%2；各部分范围有重叠</translation>
    </message>
    <message>
        <source>%1 of the cells to paste fall on cells that cannot be edited or outside the table; nothing was pasted.</source>
        <translation>要粘贴的单元格中有 %1 个落在不可编辑处或表外；未粘贴任何内容。</translation>
    </message>
    <message>
        <source>%1 other differing assumptions have no part in this total.</source>
        <translation>另有%1项不同的假设与此合计无关。</translation>
    </message>
    <message>
        <source>%1 pages, %2 KB</source>
        <translation>%1 页，%2 KB</translation>
    </message>
    <message>
        <source>%1 places selected</source>
        <translation>已选 %1 个园区</translation>
    </message>
    <message>
        <source>%1 projects, %2 without a place; %3 万㎡ of floor, %4 亿元 of output.</source>
        <translation>%1 个项目，%2 个未落位；需建筑面积 %3 万㎡，预计产值 %4 亿元。</translation>
    </message>
    <message>
        <source>%1 rows could not be read.</source>
        <translation>有 %1 行无法读取。</translation>
    </message>
    <message>
        <source>%1 scenarios are made from “%2”. They can stay: then they are made from “%3” and keep their results.</source>
        <translation>有%1个情景由“%2”派生。可以保留：改以“%3”为上级，结果不变。</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>超出 %1</translation>
    </message>
    <message>
        <source>%1 unallocated</source>
        <translation>未分解 %1</translation>
    </message>
    <message>
        <source>%1 values back to the documents' figures</source>
        <translation>%1 个值恢复文件数据</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened.</source>
        <translation>%1 打开后已被其他程序修改。</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 已被其他程序修改。</translation>
    </message>
    <message>
        <source>%1 would have other results with this moved to the parent; move what is set for it together, or set its growth model.</source>
        <translation>移到上级情景后%1的结果会变化；请把有关的设定一并移动，或先指定增长模型。</translation>
    </message>
    <message>
        <source>%1 × %2 = %3; stated %4</source>
        <translation>%1 × %2 = %3；计划中为%4</translation>
    </message>
    <message>
        <source>%1 × (1 + %2)^%3 = %4; stated %5</source>
        <translation>%1 × (1 + %2)^%3 = %4；计划中为%5</translation>
    </message>
    <message>
        <source>%1 → %2: %3 grows by %4 % a year to %5.</source>
        <translation>%1 → %2：由 %3 按年均 %4% 增至 %5。</translation>
    </message>
    <message>
        <source>%1, compared with now</source>
        <translation>%1，与现在比较</translation>
    </message>
    <message>
        <source>%1, frozen</source>
        <translation>%1，已冻结</translation>
    </message>
    <message>
        <source>%1, line %2: a quotation mark is never closed.</source>
        <translation>%1 第 %2 行：引号没有闭合。</translation>
    </message>
    <message>
        <source>%1, more than the total of %2</source>
        <translation>%1，超过总量%2</translation>
    </message>
    <message>
        <source>%1, part of %2</source>
        <translation>%1，为%2的一部分</translation>
    </message>
    <message>
        <source>%1, row %2: there are more cells than columns.</source>
        <translation>%1 第 %2 行：单元格多于列数。</translation>
    </message>
    <message>
        <source>%1, row %2: “%3” cannot stand in the column %4.</source>
        <translation>%1 第 %2 行：“%3”不能填在 %4 列。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 is missing; use: %3</source>
        <translation>%1：缺少 %2；用法：%3</translation>
    </message>
    <message>
        <source>%1: %2 places and %3 figures were read.</source>
        <translation>%1：读出 %2 个园区、%3 个数据。</translation>
    </message>
    <message>
        <source>%1: %2 places, %3 figures.</source>
        <translation>%1：%2 个园区，%3 个数据。</translation>
    </message>
    <message>
        <source>%1: a plan is written as gpkg.</source>
        <translation>%1：规划只能写成 gpkg。</translation>
    </message>
    <message>
        <source>%1: another program has changed the file since it was opened; reload it, overwrite it or save under another name.</source>
        <translation>%1：打开后已被其他程序修改；请重新载入、覆盖或另存为其他名称。</translation>
    </message>
    <message>
        <source>%1: another program has it open and locked; close it there and try again.</source>
        <translation>%1：正被其他程序打开并锁定；请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>%1: another program has it open for editing; close it there or save under another name.</source>
        <translation>%1：正被其他程序打开编辑；请先在那里关闭，或另存为其他名称。</translation>
    </message>
    <message>
        <source>%1: back to the document's figure</source>
        <translation>%1：恢复文件数据</translation>
    </message>
    <message>
        <source>%1: delay of new floor</source>
        <translation>%1：新建面积延迟</translation>
    </message>
    <message>
        <source>%1: delay of renewed floor</source>
        <translation>%1：更新面积延迟</translation>
    </message>
    <message>
        <source>%1: growth rate</source>
        <translation>%1：增速</translation>
    </message>
    <message>
        <source>%1: growth setting %2 = %3</source>
        <translation>%1：增长设置 %2 = %3</translation>
    </message>
    <message>
        <source>%1: its history does not fit its tables; nothing was merged.</source>
        <translation>%1：变更记录与数据不符，未合并。</translation>
    </message>
    <message>
        <source>%1: no such rate exists; stated %2</source>
        <translation>%1：不存在这样的增速；计划中为%2</translation>
    </message>
    <message>
        <source>%1: not merged.</source>
        <translation>%1：未合并。</translation>
    </message>
    <message>
        <source>%1: nothing new.</source>
        <translation>%1：没有新内容。</translation>
    </message>
    <message>
        <source>%1: only places have a geometry; use csv, xlsx or json for tables.</source>
        <translation>%1：只有园区有几何图形；表格请用 csv、xlsx 或 json。</translation>
    </message>
    <message>
        <source>%1: only plans (.gpkg) can be opened here.</source>
        <translation>%1：此处只能打开规划 (.gpkg)。</translation>
    </message>
    <message>
        <source>%1: output per floor</source>
        <translation>%1：单位建筑产值</translation>
    </message>
    <message>
        <source>%1: output per land</source>
        <translation>%1：单位土地产值</translation>
    </message>
    <message>
        <source>%1: places can be written as geojson, gpkg, kml or shp.</source>
        <translation>%1：园区图形可写为 geojson、gpkg、kml 或 shp。</translation>
    </message>
    <message>
        <source>%1: reading is not allowed; ask its owner for the right to read it.</source>
        <translation>%1：没有读取权限；请向所有者申请。</translation>
    </message>
    <message>
        <source>%1: reading took too long and was stopped; the file may be hostile.</source>
        <translation>%1：读取时间过长，已停止；文件可能有害。</translation>
    </message>
    <message>
        <source>%1: rows changed: %2.</source>
        <translation>%1：改动 %2 行。</translation>
    </message>
    <message>
        <source>%1: the briefing could not be written; choose another folder or make room on the disk.</source>
        <translation>%1：无法写出简报；请换一个文件夹或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>%1: the content is not what was saved; another program changed it, or it is damaged.</source>
        <translation>%1：文件内容与保存时不一致；可能被其他程序修改，或已损坏。</translation>
    </message>
    <message>
        <source>%1: the content is not what was saved; open it by itself, check it and save it before it is merged.</source>
        <translation>%1：内容与保存时不一致；请先单独打开、核对并保存，再合并。</translation>
    </message>
    <message>
        <source>%1: the disk is full; free some space and save again.</source>
        <translation>%1：磁盘已满；请腾出空间后再保存。</translation>
    </message>
    <message>
        <source>%1: the disk reports an error; check the disk and save elsewhere.</source>
        <translation>%1：磁盘报错；请检查磁盘并保存到别处。</translation>
    </message>
    <message>
        <source>%1: the ending names no format; use csv, xlsx, json, geojson, gpkg, shp or kml.</source>
        <translation>%1：扩展名不是可用的格式；请用 csv、xlsx、json、geojson、gpkg、shp 或 kml。</translation>
    </message>
    <message>
        <source>%1: the file cannot be opened; check the path and the rights.</source>
        <translation>%1：无法打开文件；请检查路径与权限。</translation>
    </message>
    <message>
        <source>%1: the file cannot be replaced; save elsewhere.</source>
        <translation>%1：无法替换该文件；请保存到别处。</translation>
    </message>
    <message>
        <source>%1: the file cannot be used as a plan.</source>
        <translation>%1：该文件不能作为规划使用。</translation>
    </message>
    <message>
        <source>%1: the file could not be written; check the disk and the rights.</source>
        <translation>%1：无法写入文件；请检查磁盘与权限。</translation>
    </message>
    <message>
        <source>%1: the file holds more tables than a plan can have.</source>
        <translation>%1：文件中的表多于规划允许的数量。</translation>
    </message>
    <message>
        <source>%1: the file is already there; choose another name or add --force.</source>
        <translation>%1：文件已存在；请换一个名称或加 --force。</translation>
    </message>
    <message>
        <source>%1: the file is damaged: a row of “%2” makes no sense; try “yuantu check --repair”.</source>
        <translation>%1：文件已损坏：“%2”中有无效的行；可试“yuantu check --repair”。</translation>
    </message>
    <message>
        <source>%1: the file is damaged: it is cut off.</source>
        <translation>%1：文件已损坏：内容被截断。</translation>
    </message>
    <message>
        <source>%1: the file is damaged: its header makes no sense.</source>
        <translation>%1：文件已损坏：文件头无效。</translation>
    </message>
    <message>
        <source>%1: the file is damaged: its version cannot be read; try “yuantu check --repair”.</source>
        <translation>%1：文件已损坏：无法读取版本；可试“yuantu check --repair”。</translation>
    </message>
    <message>
        <source>%1: the file is damaged: the table “%2” is missing; try “yuantu check --repair”.</source>
        <translation>%1：文件已损坏：缺少表“%2”；可试“yuantu check --repair”。</translation>
    </message>
    <message>
        <source>%1: the file is damaged: the table “%2” is not whole; try “yuantu check --repair”.</source>
        <translation>%1：文件已损坏：表“%2”不完整；可试“yuantu check --repair”。</translation>
    </message>
    <message>
        <source>%1: the file is damaged; try “yuantu check --repair”.</source>
        <translation>%1：文件已损坏；可试“yuantu check --repair”。</translation>
    </message>
    <message>
        <source>%1: the file is empty; it is not a plan.</source>
        <translation>%1：文件是空的，不是规划。</translation>
    </message>
    <message>
        <source>%1: the file is gone; save it again or under another name.</source>
        <translation>%1：文件已不存在；请重新保存或另存为其他名称。</translation>
    </message>
    <message>
        <source>%1: the file is read-only; save under another name.</source>
        <translation>%1：文件为只读；请另存为其他名称。</translation>
    </message>
    <message>
        <source>%1: the file is whole.</source>
        <translation>%1：文件完整。</translation>
    </message>
    <message>
        <source>%1: the folder does not exist; choose another place.</source>
        <translation>%1：文件夹不存在；请换一个位置。</translation>
    </message>
    <message>
        <source>%1: the folder for unsaved work cannot be written; free some space or set XDG_STATE_HOME.</source>
        <translation>%1：无法写入暂存文件夹；请腾出空间或设置 XDG_STATE_HOME。</translation>
    </message>
    <message>
        <source>%1: the option %2 needs a value (%3).</source>
        <translation>%1：选项 %2 需要一个值（%3）。</translation>
    </message>
    <message>
        <source>%1: the outlines of the places are not there; install Yuantu again.</source>
        <translation>%1：园区边界数据不存在；请重新安装园图。</translation>
    </message>
    <message>
        <source>%1: the part that writes maps for other programs is missing; install Yuantu again.</source>
        <translation>%1：缺少为其他程序写出地图的部件；请重新安装园图。</translation>
    </message>
    <message>
        <source>%1: the picture could not be written; choose another folder or make room on the disk.</source>
        <translation>%1：图片无法写入；请换一个文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>%1: the plan was saved by a newer Yuantu; update the program to open it.</source>
        <translation>%1：该规划由更新版本的园图保存；请升级程序后打开。</translation>
    </message>
    <message>
        <source>%1: the table is empty; it needs a header row.</source>
        <translation>%1：表是空的；需要表头行。</translation>
    </message>
    <message>
        <source>%1: the template's data is not there; install Yuantu again.</source>
        <translation>%1：模板数据不存在；请重新安装园图。</translation>
    </message>
    <message>
        <source>%1: the written file did not pass its check; the old one is kept.</source>
        <translation>%1：写出的文件未通过检查；已保留原文件。</translation>
    </message>
    <message>
        <source>%1: there is a folder of this name; choose another name.</source>
        <translation>%1：已有同名文件夹；请换一个名称。</translation>
    </message>
    <message>
        <source>%1: there is no option %2; use: %3</source>
        <translation>%1：没有选项 %2；用法：%3</translation>
    </message>
    <message>
        <source>%1: there is no such file; check the path.</source>
        <translation>%1：没有这个文件；请检查路径。</translation>
    </message>
    <message>
        <source>%1: there is not enough memory.</source>
        <translation>%1：内存不足。</translation>
    </message>
    <message>
        <source>%1: this is a GeoPackage, but not a plan; import it as a layer instead.</source>
        <translation>%1：这是 GeoPackage，但不是规划；请作为图层导入。</translation>
    </message>
    <message>
        <source>%1: this is an SQLite database, but not a GeoPackage and so not a plan.</source>
        <translation>%1：这是 SQLite 数据库，但不是 GeoPackage，因而不是规划。</translation>
    </message>
    <message>
        <source>%1: this is not a file; choose a plan (.gpkg).</source>
        <translation>%1：这不是文件；请选择规划 (.gpkg)。</translation>
    </message>
    <message>
        <source>%1: this is not a plan; choose a .gpkg file saved by Yuantu.</source>
        <translation>%1：这不是规划；请选择园图保存的 .gpkg 文件。</translation>
    </message>
    <message>
        <source>%1: this is the plan itself; choose a colleague's copy of it.</source>
        <translation>%1：这就是本规划；请选择同事的副本。</translation>
    </message>
    <message>
        <source>%1: this is the plan itself; its history would be lost.</source>
        <translation>%1：这就是本规划，其历史会丢失。</translation>
    </message>
    <message>
        <source>%1: this is the plan of another city; only copies of one plan can be merged.</source>
        <translation>%1：这是另一城市的规划；只能合并同一规划的副本。</translation>
    </message>
    <message>
        <source>%1: triggers, views and special tables of other programs were left out: %2.</source>
        <translation>%1：已略去其他程序的触发器、视图与特殊表：%2。</translation>
    </message>
    <message>
        <source>%1: writing in this folder is not allowed; save elsewhere.</source>
        <translation>%1：没有该文件夹的写入权限；请保存到别处。</translation>
    </message>
    <message>
        <source>%1: writing is not allowed; save under another name.</source>
        <translation>%1：不允许写入；请另存为其他名称。</translation>
    </message>
    <message>
        <source>%1: “%2” is one word too many; use: %3</source>
        <translation>%1：“%2”多余；用法：%3</translation>
    </message>
    <message>
        <source>%1; stated %2</source>
        <translation>%1；计划中为%2</translation>
    </message>
    <message>
        <source>&amp;About Yuantu</source>
        <translation>关于园图(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add project</source>
        <translation>添加项目(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy scenario…</source>
        <translation>复制情景(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Describe scenario…</source>
        <translation>说明情景(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>向下填充(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Freeze scenario</source>
        <translation>冻结情景(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New Shanghai plan</source>
        <translation>新建上海规划(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;New scenario…</source>
        <translation>新建情景(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation>平移(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rename scenario…</source>
        <translation>重命名情景(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>情景(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Solve for…</source>
        <translation>反算(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>(actual − path) ÷ path</source>
        <translation>（实际值 − 路径值）÷ 路径值</translation>
    </message>
    <message>
        <source>(now %1)</source>
        <translation>（现为 %1）</translation>
    </message>
    <message>
        <source>, %1 万㎡ of floor</source>
        <translation>，建筑面积 %1 万㎡</translation>
    </message>
    <message>
        <source>, %1 亩 of land</source>
        <translation>，用地 %1 亩</translation>
    </message>
    <message>
        <source>, accepted: %1</source>
        <translation>，已认可：%1</translation>
    </message>
    <message>
        <source>--apply needs --close: say how the gap is closed.</source>
        <translation>--apply 须与 --close 同用：请说明如何闭合差额。</translation>
    </message>
    <message>
        <source>--whole takes the parts of a place: name one --indicator and no --place.</source>
        <translation>--whole 取一个地区的各组成部分：请指定一个 --indicator，且不用 --place。</translation>
    </message>
    <message>
        <source>0: places vary apart; 1: all are lucky or unlucky together.</source>
        <translation>0：各园区互不相关；1：同升同降。</translation>
    </message>
    <message>
        <source>; %1 accepted for other values, which does not count any more</source>
        <translation>；另有%1项是就原数值认可的，不再有效</translation>
    </message>
    <message>
        <source>; %1 not counted, being part of another</source>
        <translation>；%1 个属于其他园区，不重复计算</translation>
    </message>
    <message>
        <source>; the total was %1 in %2</source>
        <translation>；%2年总量为%1</translation>
    </message>
    <message>
        <source>A .gif or .mp4 file, or .png for a picture each year.</source>
        <translation>存为 .gif 或 .mp4 文件；存为 .png 则每年一张图片。</translation>
    </message>
    <message>
        <source>A bridge goes by assumption or by place.</source>
        <translation>差额分解按假设（assumption）或按地区（place）进行。</translation>
    </message>
    <message>
        <source>A bridge is of one indicator; name one with --indicator.</source>
        <translation>差额分解针对一个指标；请用 --indicator 指定一个。</translation>
    </message>
    <message>
        <source>A bridge leads from one scenario to one other; name two.</source>
        <translation>差额分解在两个情景之间进行；请指定两个。</translation>
    </message>
    <message>
        <source>A colleague's change; it came with a merge.</source>
        <translation>同事的变更，随合并带来。</translation>
    </message>
    <message>
        <source>A comparison needs two scenarios; add one and change a value in it.</source>
        <translation>比较需要两个情景；请新建一个并修改其中的值。</translation>
    </message>
    <message>
        <source>A comparison needs two scenarios; choose a second one.</source>
        <translation>比较需要两个情景；请再选一个。</translation>
    </message>
    <message>
        <source>A delay lies between %1 and %2 years.</source>
        <translation>延期须在 %1 至 %2 年之间。</translation>
    </message>
    <message>
        <source>A density must be more than zero.</source>
        <translation>产出密度须大于零。</translation>
    </message>
    <message>
        <source>A deviation must be a number that is not below zero.</source>
        <translation>标准差须为不小于零的数。</translation>
    </message>
    <message>
        <source>A film needs the program ffmpeg, which is not installed; install it (apt install ffmpeg) or save the years as .png.</source>
        <translation>动画需要 ffmpeg 程序，但尚未安装；请安装（apt install ffmpeg），或把各年存为 .png。</translation>
    </message>
    <message>
        <source>A geometry is damaged; the place is kept without an outline.</source>
        <translation>有一处图形损坏；该园区保留，但没有边界。</translation>
    </message>
    <message>
        <source>A grid has 2 to %1 steps.</source>
        <translation>网格步数须在 2 至 %1 之间。</translation>
    </message>
    <message>
        <source>A grid needs two different inputs.</source>
        <translation>网格须有两个不同的变量。</translation>
    </message>
    <message>
        <source>A limit of rates lies above −100 % and at most at 10,000 %.</source>
        <translation>增长率上下限须高于 −100 %，且不超过 10,000 %。</translation>
    </message>
    <message>
        <source>A map for each scenario, moved together</source>
        <translation>每个情景一幅地图，同步移动</translation>
    </message>
    <message>
        <source>A new project needs a name.</source>
        <translation>新项目需要名称。</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>此处需要填写数字。</translation>
    </message>
    <message>
        <source>A page for each park</source>
        <translation>园区分页</translation>
    </message>
    <message>
        <source>A place cannot pass on to itself.</source>
        <translation>园区不能向自身转移。</translation>
    </message>
    <message>
        <source>A place has more than twelve changes; they count in the order of the list.</source>
        <translation>有地区的改动超过12项，按清单顺序依次计入。</translation>
    </message>
    <message>
        <source>A place to be locked is not one of the parts.</source>
        <translation>要锁定的地区不是其组成部分。</translation>
    </message>
    <message>
        <source>A project needs a name of 1 to %1 characters.</source>
        <translation>项目名称须为 1 至 %1 个字符。</translation>
    </message>
    <message>
        <source>A range needs finite numbers.</source>
        <translation>区间须为有限的数。</translation>
    </message>
    <message>
        <source>A rate has either a range (rate-low, rate-high) or a deviation (rate-sd); remove one.</source>
        <translation>增长率只能取区间（rate-low、rate-high）或标准差（rate-sd）之一；请删去其一。</translation>
    </message>
    <message>
        <source>A rate of %1 a year leaves nothing; it must be above −100 %.</source>
        <translation>年增速 %1 不成立；须高于 −100%。</translation>
    </message>
    <message>
        <source>A scale lies between 1:100 and 1:10,000,000.</source>
        <translation>比例尺应在 1:100 与 1:10,000,000 之间。</translation>
    </message>
    <message>
        <source>A scenario needs a name.</source>
        <translation>情景需要名称。</translation>
    </message>
    <message>
        <source>A term of the target is no usable number; type one such as 62.3 or 11%.</source>
        <translation>目标中有一项不是可用的数字；请按 62.3 或 11% 填写。</translation>
    </message>
    <message>
        <source>A version needs a name.</source>
        <translation>版本需要名称。</translation>
    </message>
    <message>
        <source>A whole number of years from 1 to 200.</source>
        <translation>1 至 200 的整数年。</translation>
    </message>
    <message>
        <source>A year is shown for 0.05 to 60 seconds.</source>
        <translation>每年显示的时间须在 0.05 至 60 秒之间。</translation>
    </message>
    <message>
        <source>Accept finding: %1</source>
        <translation>认可核查发现：%1</translation>
    </message>
    <message>
        <source>Accept the finding</source>
        <translation>认可核查发现</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>已认可：%1</translation>
    </message>
    <message>
        <source>Accepting a finding needs a reason.</source>
        <translation>认可核查发现须写明理由。</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>认可…</translation>
    </message>
    <message>
        <source>Across: %1; down: %2</source>
        <translation>横向：%1；纵向：%2</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实绩</translation>
    </message>
    <message>
        <source>Actual %1</source>
        <translation>%1年实际</translation>
    </message>
    <message>
        <source>Actual − path</source>
        <translation>实际值 − 路径值</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a project</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>Add a scenario</source>
        <translation>新建情景</translation>
    </message>
    <message>
        <source>Add project “%1”</source>
        <translation>添加项目“%1”</translation>
    </message>
    <message>
        <source>Add scenario “%1”</source>
        <translation>新建情景“%1”</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>After the target</source>
        <translation>目标年之后</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>超前</translation>
    </message>
    <message>
        <source>All %1 places are alike in these scenarios.</source>
        <translation>这些情景中%1个地区的结果都相同。</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>All from the copy</source>
        <translation>全部采用副本</translation>
    </message>
    <message>
        <source>All from this plan</source>
        <translation>全部保留本规划</translation>
    </message>
    <message>
        <source>All indicators</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>All places with figures</source>
        <translation>全部有数据的园区</translation>
    </message>
    <message>
        <source>All small charts have one value axis, so that places can be compared</source>
        <translation>所有小图共用一条数值轴，便于地区间比较</translation>
    </message>
    <message>
        <source>An assumption: the range of every growth rate that has none of its own.</source>
        <translation>假定：凡未设区间的增速均按此幅度变动。</translation>
    </message>
    <message>
        <source>An increment of %1 to a target of %2 leaves no base above zero.</source>
        <translation>增量 %1、目标 %2，基数将不大于零。</translation>
    </message>
    <message>
        <source>Animations (*.gif *.mp4);;A picture each year (*.png)</source>
        <translation>动画 (*.gif *.mp4);;每年一张图片 (*.png)</translation>
    </message>
    <message>
        <source>Annual growth</source>
        <translation>年均增速</translation>
    </message>
    <message>
        <source>Annual growth: %1 %</source>
        <translation>年均增速：%1%</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Assumed by a planner: %1</source>
        <translation>规划人员的假设：%1</translation>
    </message>
    <message>
        <source>Assumed range of rates</source>
        <translation>增速假定幅度</translation>
    </message>
    <message>
        <source>Assumed, not entered: rates ± %1 % for %2.</source>
        <translation>假设（非填写）：%2的增长率 ± %1 %。</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Assumptions of the scenario</source>
        <translation>情景的假设</translation>
    </message>
    <message>
        <source>Assumptions that differ</source>
        <translation>不同的假设</translation>
    </message>
    <message>
        <source>At %1 a year %2 never becomes %3; the rate must be %4 zero.</source>
        <translation>按年增速 %1，%2 永远达不到 %3；增速须%4零。</translation>
    </message>
    <message>
        <source>At %1 a year no base grows by %2.</source>
        <translation>按年增速 %1，没有基数能增长 %2。</translation>
    </message>
    <message>
        <source>At %1 a year the target lies more than 1,000 years away.</source>
        <translation>按年增速 %1，目标在 1000 年以后。</translation>
    </message>
    <message>
        <source>At most four scenarios can be compared; leave one out.</source>
        <translation>最多比较四个情景；请去掉一个。</translation>
    </message>
    <message>
        <source>Back to the &amp;document's figure</source>
        <translation>恢复文件数据(&amp;D)</translation>
    </message>
    <message>
        <source>Back to the document's figure</source>
        <translation>恢复文件数据</translation>
    </message>
    <message>
        <source>Bar between the maps</source>
        <translation>两图分界</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Base and increment</source>
        <translation>基数与增量</translation>
    </message>
    <message>
        <source>Base grown at the rate</source>
        <translation>基数按增速推算</translation>
    </message>
    <message>
        <source>Base year</source>
        <translation>基准年</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>滞后</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Both changed</source>
        <translation>双方都改了</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>限定</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>差额分解</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>By assumption</source>
        <translation>按假设</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>承载力</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>可承载</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>承载上限</translation>
    </message>
    <message>
        <source>Chance full
by %1, %</source>
        <translation>至%1年
用尽概率 %</translation>
    </message>
    <message>
        <source>Chance of
target, %</source>
        <translation>目标
概率 %</translation>
    </message>
    <message>
        <source>Chance of being full</source>
        <translation>用尽概率</translation>
    </message>
    <message>
        <source>Chance of the target</source>
        <translation>目标实现概率</translation>
    </message>
    <message>
        <source>Chances</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Chances are not compared; values are shown.</source>
        <translation>概率不作比较；显示数值。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Change %1 values</source>
        <translation>修改 %1 个值</translation>
    </message>
    <message>
        <source>Change project “%1”</source>
        <translation>修改项目“%1”</translation>
    </message>
    <message>
        <source>Changed in</source>
        <translation>改动方</translation>
    </message>
    <message>
        <source>Changed in both: %1. Choose which value holds.</source>
        <translation>双方都改了 %1 处，请选择以哪个为准。</translation>
    </message>
    <message>
        <source>Changes are made in a scenario of your own.</source>
        <translation>请在自己的情景中修改。</translation>
    </message>
    <message>
        <source>Changes by whom</source>
        <translation>谁的变更</translation>
    </message>
    <message>
        <source>Changes of which indicator</source>
        <translation>哪个指标的变更</translation>
    </message>
    <message>
        <source>Changes of which places</source>
        <translation>哪些地区的变更</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查项</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>数据核查</translation>
    </message>
    <message>
        <source>Choose a district or a park with parts, and an indicator whose values add up.</source>
        <translation>请选择下设组成部分的区或园区，以及可相加的指标。</translation>
    </message>
    <message>
        <source>Choose a figure in a table to see where it comes from.</source>
        <translation>在表中选择一个数据，查看其出处。</translation>
    </message>
    <message>
        <source>Choose a finding to see its formula, its figures and what would settle it.</source>
        <translation>选择一项发现，查看其算式、数据来源和处理办法。</translation>
    </message>
    <message>
        <source>Choose a park on the map or in the tree.</source>
        <translation>请在地图或左侧树中选择园区。</translation>
    </message>
    <message>
        <source>Choose a row; its curve follows what you type.</source>
        <translation>选择一行；曲线随输入而变。</translation>
    </message>
    <message>
        <source>Choose what the briefing holds</source>
        <translation>选择简报内容</translation>
    </message>
    <message>
        <source>Class III device</source>
        <translation>三类医疗器械</translation>
    </message>
    <message>
        <source>Close %1 %2 %3 to %4, %5</source>
        <translation>闭合%1%2 %3 年至 %4，%5</translation>
    </message>
    <message>
        <source>Close the gap</source>
        <translation>平差方式</translation>
    </message>
    <message>
        <source>Co&amp;mpare scenarios…</source>
        <translation>比较情景(&amp;M)…</translation>
    </message>
    <message>
        <source>Colour scenario</source>
        <translation>更改情景颜色</translation>
    </message>
    <message>
        <source>Compare &amp;with another plan…</source>
        <translation>与另一份规划比较(&amp;W)…</translation>
    </message>
    <message>
        <source>Compare with (at most three)</source>
        <translation>对比情景（至多三个）</translation>
    </message>
    <message>
        <source>Compare with another plan</source>
        <translation>与另一份规划比较</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>与现在比较</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>与 %1 比较</translation>
    </message>
    <message>
        <source>Comparison: %1</source>
        <translation>情景比较：%1</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Conflicts, ours kept: %1.</source>
        <translation>冲突 %1 处，保留我方。</translation>
    </message>
    <message>
        <source>Conflicts, theirs taken: %1.</source>
        <translation>冲突 %1 处，采用对方。</translation>
    </message>
    <message>
        <source>Consistent</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy scenario</source>
        <translation>复制情景</translation>
    </message>
    <message>
        <source>Copy scenario “%1” as “%2”</source>
        <translation>复制情景“%1”为“%2”</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy this page as a picture or a table (%1)</source>
        <translation>把本页复制为图片或表格（%1）</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关系数</translation>
    </message>
    <message>
        <source>Counts where “other rate” is chosen for the years after the target.</source>
        <translation>目标年之后选择“其他增速”时采用。</translation>
    </message>
    <message>
        <source>Curve of the growth</source>
        <translation>增长曲线</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>De&amp;lete scenario</source>
        <translation>删除情景(&amp;L)</translation>
    </message>
    <message>
        <source>Delay of new floor, years</source>
        <translation>新建面积延迟（年）</translation>
    </message>
    <message>
        <source>Delay of renewed floor, years</source>
        <translation>更新面积延迟（年）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Delete it, keep the others</source>
        <translation>删除它，保留其余</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>删除情景</translation>
    </message>
    <message>
        <source>Delete “%1” with all its values? It can be undone.</source>
        <translation>删除“%1”及其全部数据？可以撤销。</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>示范应用</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>Derived: (target ÷ base)^(1 ÷ years) − 1</source>
        <translation>推算：(目标 ÷ 基数)^(1 ÷ 年数) − 1</translation>
    </message>
    <message>
        <source>Derived: base × (1 + growth)^years</source>
        <translation>推算：基数 × (1 + 增速)^年数</translation>
    </message>
    <message>
        <source>Derived: target − base</source>
        <translation>推算：目标 − 基数</translation>
    </message>
    <message>
        <source>Derived: target − increment</source>
        <translation>推算：目标 − 增量</translation>
    </message>
    <message>
        <source>Describe scenario</source>
        <translation>说明情景</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Differences are of values.</source>
        <translation>差额按数值计算。</translation>
    </message>
    <message>
        <source>Differences from the parent</source>
        <translation>与上级的差异</translation>
    </message>
    <message>
        <source>Differences: %1 of %2.</source>
        <translation>差别：%2 处中的 %1 处。</translation>
    </message>
    <message>
        <source>Differences: %1.</source>
        <translation>差别：%1 处。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Dismiss previous &amp;values</source>
        <translation>清除旧值提示(&amp;V)</translation>
    </message>
    <message>
        <source>District lines</source>
        <translation>行政区界</translation>
    </message>
    <message>
        <source>District names</source>
        <translation>行政区名</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Document, section, figure</source>
        <translation>文件、章节、数据</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已建成</translation>
    </message>
    <message>
        <source>Draft for comment</source>
        <translation>征求意见稿</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽样次数</translation>
    </message>
    <message>
        <source>Each place counts with no more than its land and floor carry</source>
        <translation>各地区以用地和建筑面积所能承载的为限</translation>
    </message>
    <message>
        <source>Each project without a place goes where its floor and land are free from its finish year on and the least is left over. Only known capacity counts.</source>
        <translation>未落位的项目匹配到自建成年起建筑面积和用地均有空余、匹配后剩余最少的园区；只计已知的承载力。</translation>
    </message>
    <message>
        <source>Enter %1 as an assumption of the scenario</source>
        <translation>将 %1 作为假设值录入情景</translation>
    </message>
    <message>
        <source>Enter %1 projects</source>
        <translation>录入 %1 个项目</translation>
    </message>
    <message>
        <source>Enter into the scenario</source>
        <translation>填入情景</translation>
    </message>
    <message>
        <source>Entered into “%1”.</source>
        <translation>已填入“%1”。</translation>
    </message>
    <message>
        <source>Every project has a place; there is none to match.</source>
        <translation>所有项目均已落位，没有待匹配的项目。</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everything is as in the parent. A value typed in a table appears here.</source>
        <translation>全部与上级相同。在表格中修改的值会列在这里。</translation>
    </message>
    <message>
        <source>Export &amp;briefing…</source>
        <translation>导出简报(&amp;B)…</translation>
    </message>
    <message>
        <source>Export &amp;map…</source>
        <translation>导出地图(&amp;M)…</translation>
    </message>
    <message>
        <source>Export &amp;places…</source>
        <translation>导出园区图形(&amp;P)…</translation>
    </message>
    <message>
        <source>Export &amp;tables…</source>
        <translation>导出数据表(&amp;T)…</translation>
    </message>
    <message>
        <source>Export &amp;years as an animation…</source>
        <translation>将各年导出为动画(&amp;Y)…</translation>
    </message>
    <message>
        <source>Export a c&amp;lean copy…</source>
        <translation>导出无历史副本(&amp;L)…</translation>
    </message>
    <message>
        <source>Export a clean copy</source>
        <translation>导出无历史副本</translation>
    </message>
    <message>
        <source>Export briefing</source>
        <translation>导出简报</translation>
    </message>
    <message>
        <source>Export places</source>
        <translation>导出园区图形</translation>
    </message>
    <message>
        <source>Export tables</source>
        <translation>导出数据表</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>导出地图</translation>
    </message>
    <message>
        <source>Export the years as an animation</source>
        <translation>将各年导出为动画</translation>
    </message>
    <message>
        <source>F&amp;ind a place</source>
        <translation>查找园区(&amp;I)</translation>
    </message>
    <message>
        <source>Fan</source>
        <translation>扇形图</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Figures and sources</source>
        <translation>数据与出处</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>查找园区</translation>
    </message>
    <message>
        <source>Findin&amp;gs</source>
        <translation>核查发现(&amp;G)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查发现</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>核查发现 %1</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>建成年</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>修正为 %1</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>Floor left</source>
        <translation>剩余建筑面积</translation>
    </message>
    <message>
        <source>Floor needed</source>
        <translation>需面积</translation>
    </message>
    <message>
        <source>Floor of projects</source>
        <translation>项目占用面积</translation>
    </message>
    <message>
        <source>Floor, land and the output of each must be above zero.</source>
        <translation>建筑面积、土地面积及其单位产值必须大于零。</translation>
    </message>
    <message>
        <source>For growth in stages, toward a limit or through given values.</source>
        <translation>用于分段、趋于上限或给定数值的增长模型。</translation>
    </message>
    <message>
        <source>Free there</source>
        <translation>可用空间</translation>
    </message>
    <message>
        <source>Freeze scenario</source>
        <translation>冻结情景</translation>
    </message>
    <message>
        <source>From %1 to %2 is no stretch of years; the first comes before the last.</source>
        <translation>%1 至 %2 不是一段年份；起始年应在结束年之前。</translation>
    </message>
    <message>
        <source>From other places</source>
        <translation>来自其他园区</translation>
    </message>
    <message>
        <source>From published bounds</source>
        <translation>据公布四至</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>起始年</translation>
    </message>
    <message>
        <source>Frozen. </source>
        <translation>已冻结。</translation>
    </message>
    <message>
        <source>Frozen: its values cannot be changed.</source>
        <translation>已冻结：不能修改。</translation>
    </message>
    <message>
        <source>Full in</source>
        <translation>饱和年份</translation>
    </message>
    <message>
        <source>Give the selected differences up, so that the parent's values hold again</source>
        <translation>取消所选差异，恢复上级的值</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>取消差异</translation>
    </message>
    <message>
        <source>Give up %1 changes since the last save?</source>
        <translation>放弃上次保存以来的 %1 处修改？</translation>
    </message>
    <message>
        <source>Give up %1 differences</source>
        <translation>取消%1项差异</translation>
    </message>
    <message>
        <source>Gives: %1</source>
        <translation>调减：%1</translation>
    </message>
    <message>
        <source>Go back to this state</source>
        <translation>回到此状态</translation>
    </message>
    <message>
        <source>Go back to “%1”</source>
        <translation>回到“%1”</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增速</translation>
    </message>
    <message>
        <source>Growth %</source>
        <translation>增速 %</translation>
    </message>
    <message>
        <source>Growth chart</source>
        <translation>增长图</translation>
    </message>
    <message>
        <source>Growth lines</source>
        <translation>增长曲线</translation>
    </message>
    <message>
        <source>Growth needs a base and targets above zero.</source>
        <translation>增长需要大于零的基数与目标。</translation>
    </message>
    <message>
        <source>Growth not stated</source>
        <translation>增速未载明</translation>
    </message>
    <message>
        <source>Growth on %1</source>
        <translation>较 %1 年增长</translation>
    </message>
    <message>
        <source>Growth rate</source>
        <translation>增速</translation>
    </message>
    <message>
        <source>Growth toward a limit needs the limit, or land or floor with its density.</source>
        <translation>趋于上限的增长需要上限，或土地、建筑面积及其密度。</translation>
    </message>
    <message>
        <source>Growth used</source>
        <translation>采用增速</translation>
    </message>
    <message>
        <source>Held to capacity</source>
        <translation>以承载力为限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Highest growth of a part</source>
        <translation>各部分增速上限</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>How much the second scenario lies above the first</source>
        <translation>第二个情景比第一个高出多少</translation>
    </message>
    <message>
        <source>How the plan is simulated</source>
        <translation>模拟设置</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>意向</translation>
    </message>
    <message>
        <source>Implied</source>
        <translation>推算值</translation>
    </message>
    <message>
        <source>Implied growth rate</source>
        <translation>隐含增速</translation>
    </message>
    <message>
        <source>In the selected places only: each project without a place goes where its floor and land are free from its finish year on and the least is left over. Only known capacity counts.</source>
        <translation>仅在所选地区内：未落位的项目匹配到自建成年起建筑面积和用地均有空余、匹配后剩余最少的园区；只计已知的承载力。</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Inconsistent</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Increment</source>
        <translation>增量</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Industrialisation</source>
        <translation>产业化</translation>
    </message>
    <message>
        <source>Inherited from “%1”</source>
        <translation>继承自“%1”</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>投资额</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已印发</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>印发单位</translation>
    </message>
    <message>
        <source>It cannot be closed to the last digit; the values are too large for it.</source>
        <translation>无法闭合到末位数字：数值过大。</translation>
    </message>
    <message>
        <source>It cannot be closed: locks and lowest rates keep the parts at %1 or more, not %2.</source>
        <translation>无法闭合：受锁定和最低增长率限制，各部分合计不低于 %1，达不到 %2。</translation>
    </message>
    <message>
        <source>It cannot be closed: locks, ceilings and highest rates keep the parts at %1 or less, not %2.</source>
        <translation>无法闭合：受锁定、承载上限和最高增长率限制，各部分合计不超过 %1，达不到 %2。</translation>
    </message>
    <message>
        <source>It cannot be closed: no part is free to move; the parts stay at %1, not %2.</source>
        <translation>无法闭合：没有可调整的部分；各部分合计仍为 %1，而非 %2。</translation>
    </message>
    <message>
        <source>It cannot be closed: the ceiling or highest rate of %1 lies below its least value.</source>
        <translation>无法闭合：%1的承载上限或最高增长率低于其最小取值。</translation>
    </message>
    <message>
        <source>It finishes after %1, the last year that is looked at.</source>
        <translation>建成年晚于所考察的最后一年 %1。</translation>
    </message>
    <message>
        <source>It stands in %1.</source>
        <translation>数据载于《%1》。</translation>
    </message>
    <message>
        <source>It was accepted for other values, which does not count any more.</source>
        <translation>曾按其他数值认可，现已不再有效。</translation>
    </message>
    <message>
        <source>Its finish year is not known.</source>
        <translation>建成年未知。</translation>
    </message>
    <message>
        <source>Its growth passes the ceiling in %1: the project must be part of that growth.</source>
        <translation>按其增速，%1年已超出承载上限：项目产值须计入该增长之内。</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Keep the figures as they are, with a reason</source>
        <translation>说明理由，保留现有数据</translation>
    </message>
    <message>
        <source>Key research</source>
        <translation>重大科技攻关</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>注记</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Land needed</source>
        <translation>需用地</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Layout maps</source>
        <translation>布局图</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Layouts and layers</source>
        <translation>布局与图层</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>匹配后剩余</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Low … high</source>
        <translation>低 … 高</translation>
    </message>
    <message>
        <source>Lowest growth of a part</source>
        <translation>各部分增速下限</translation>
    </message>
    <message>
        <source>M&amp;ade from</source>
        <translation>上级情景(&amp;A)</translation>
    </message>
    <message>
        <source>Made from “%1”; %2 differences</source>
        <translation>由“%1”派生，%2项差异</translation>
    </message>
    <message>
        <source>Make “%1” from “%2”</source>
        <translation>使“%1”以“%2”为上级</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Map layers</source>
        <translation>地图图层</translation>
    </message>
    <message>
        <source>Map review number</source>
        <translation>审图号</translation>
    </message>
    <message>
        <source>Map scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Map scale; type 50000 or 1:50000</source>
        <translation>比例尺；可输入 50000 或 1:50000</translation>
    </message>
    <message>
        <source>Maps (*.png *.svg *.pdf)</source>
        <translation>地图 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Mark as &amp;missing</source>
        <translation>标为缺失(&amp;M)</translation>
    </message>
    <message>
        <source>Mark as missing</source>
        <translation>标为缺失</translation>
    </message>
    <message>
        <source>Mark the one to be found; type the others.</source>
        <translation>点选要求的一项，填写其余各项。</translation>
    </message>
    <message>
        <source>Marked as missing.</source>
        <translation>已标为缺失。</translation>
    </message>
    <message>
        <source>Matc&amp;h projects to places…</source>
        <translation>项目空间匹配(&amp;H)…</translation>
    </message>
    <message>
        <source>Match projects to places</source>
        <translation>项目空间匹配</translation>
    </message>
    <message>
        <source>Match to places…</source>
        <translation>空间匹配…</translation>
    </message>
    <message>
        <source>Mer&amp;ge a colleague's copy…</source>
        <translation>合并同事的副本(&amp;G)…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>合并 %1</translation>
    </message>
    <message>
        <source>Merge %1 (%2)</source>
        <translation>合并 %1（%2）</translation>
    </message>
    <message>
        <source>Merge (%1 open)</source>
        <translation>合并（%1 处未定）</translation>
    </message>
    <message>
        <source>Merge colleagues' copies</source>
        <translation>合并同事的副本</translation>
    </message>
    <message>
        <source>Merge “%1”</source>
        <translation>合并“%1”</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>增长模型</translation>
    </message>
    <message>
        <source>Move %1 differences to “%2”</source>
        <translation>把%1项差异移到“%2”</translation>
    </message>
    <message>
        <source>Move the selected differences (all, where none is selected) to the scenario this one is made from</source>
        <translation>把所选差异（未选则全部）移到上级情景</translation>
    </message>
    <message>
        <source>Move to the parent</source>
        <translation>移到上级</translation>
    </message>
    <message>
        <source>Name of the copy of “%1”:</source>
        <translation>“%1”副本的名称：</translation>
    </message>
    <message>
        <source>Name of the scenario made from “%1”:</source>
        <translation>以“%1”为底的情景名称：</translation>
    </message>
    <message>
        <source>Name of the state:</source>
        <translation>此状态的名称：</translation>
    </message>
    <message>
        <source>Name this version</source>
        <translation>命名此版本</translation>
    </message>
    <message>
        <source>Name this version…</source>
        <translation>命名此版本…</translation>
    </message>
    <message>
        <source>Named: %1</source>
        <translation>已命名：%1</translation>
    </message>
    <message>
        <source>Ne&amp;xt panel</source>
        <translation>下一个面板(&amp;X)</translation>
    </message>
    <message>
        <source>Needed growth</source>
        <translation>所需增速</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>空间需求</translation>
    </message>
    <message>
        <source>Neighbouring counties</source>
        <translation>周边县市</translation>
    </message>
    <message>
        <source>Neither a growth rate nor a target with a base is known.</source>
        <translation>没有已知增速，也没有带基数的目标。</translation>
    </message>
    <message>
        <source>New &amp;empty plan</source>
        <translation>新建空白规划(&amp;E)</translation>
    </message>
    <message>
        <source>New drug</source>
        <translation>新药</translation>
    </message>
    <message>
        <source>New growth %</source>
        <translation>新增速 %</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建情景</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Next vie&amp;w</source>
        <translation>下一视图(&amp;W)</translation>
    </message>
    <message>
        <source>No actual yet</source>
        <translation>尚无实际值</translation>
    </message>
    <message>
        <source>No base value is known.</source>
        <translation>没有已知基数。</translation>
    </message>
    <message>
        <source>No figure</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>No figures are known.</source>
        <translation>没有已知数据。</translation>
    </message>
    <message>
        <source>No measure of the documents is for projects of this kind, place and year.</source>
        <translation>各文件均无适用于该类型、地区和年份的支持措施。</translation>
    </message>
    <message>
        <source>No parent</source>
        <translation>没有上级</translation>
    </message>
    <message>
        <source>No part changes; the plan is as it was.</source>
        <translation>各部分均无变化；规划保持原样。</translation>
    </message>
    <message>
        <source>No part has a value in %1; enter one first.</source>
        <translation>%1 年各部分均无数值；请先填写。</translation>
    </message>
    <message>
        <source>No parts to hold this indicator against</source>
        <translation>该指标没有可核对的组成部分</translation>
    </message>
    <message>
        <source>No place has %1 free in %2; the most is %3 in %4.</source>
        <translation>%2 年没有园区有 %1 空余；最多的是%4，为 %3。</translation>
    </message>
    <message>
        <source>No place has both the floor and the land free in %1, or the place around it is full.</source>
        <translation>%1 年没有园区同时有所需的建筑面积和用地，或其所在的上级园区已满。</translation>
    </message>
    <message>
        <source>No place here has parts that its value could be held against.</source>
        <translation>此处没有可与组成部分核对的地区。</translation>
    </message>
    <message>
        <source>No place is known to have space free in %1.</source>
        <translation>%1 年没有已知有空余空间的园区。</translation>
    </message>
    <message>
        <source>No project is chosen.</source>
        <translation>未选择项目。</translation>
    </message>
    <message>
        <source>No project is placed; the plan is as it was.</source>
        <translation>没有项目落位，规划未改变。</translation>
    </message>
    <message>
        <source>No projects in the selected places.</source>
        <translation>所选地区没有项目。</translation>
    </message>
    <message>
        <source>No projects yet. Add one with the floor or land it needs and the year it finishes; then match it to a place that has room.</source>
        <translation>尚无项目。添加项目并填写所需建筑面积或用地及建成年，再匹配到有空间的园区。</translation>
    </message>
    <message>
        <source>No range of a rate is entered, so the values are certain; set rate-low and rate-high, or use --spread 1%.</source>
        <translation>未填写增长率区间，故数值均为确定值；请设置 rate-low 和 rate-high，或使用 --spread 1%。</translation>
    </message>
    <message>
        <source>No rate is uncertain yet: enter ranges, or assume one for all.</source>
        <translation>尚无不确定的增速：请录入区间，或统一假定幅度。</translation>
    </message>
    <message>
        <source>No stages are set; type years with their rates, such as 2025 11%; 2030 6%.</source>
        <translation>未设分段；请输入年份和增速，如 2025 11%; 2030 6%。</translation>
    </message>
    <message>
        <source>No total above zero is stated for %1, so there is nothing to close to.</source>
        <translation>%1 年没有大于零的总量，无从闭合。</translation>
    </message>
    <message>
        <source>No value of %1 is known in either scenario; choose another year or indicator.</source>
        <translation>两个情景都没有%1年的值；请另选年份或指标。</translation>
    </message>
    <message>
        <source>No values after the base are set; type years with their values, such as 2025 120; 2030 180.</source>
        <translation>未设基期之后的数值；请输入年份和数值，如 2025 120; 2030 180。</translation>
    </message>
    <message>
        <source>Nobody has changed it since the plan was begun.</source>
        <translation>自规划建立以来无人改动。</translation>
    </message>
    <message>
        <source>Not computable, because places pass on in a circle: %1; leave one out.</source>
        <translation>无法计算：园区之间循环转移（%1）；请去掉其中一个。</translation>
    </message>
    <message>
        <source>Not full up to %1</source>
        <translation>至 %1 年未饱和</translation>
    </message>
    <message>
        <source>Not stated in the documents.</source>
        <translation>文件未载明。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有差别。</translation>
    </message>
    <message>
        <source>Nothing differs; the plan is as it was.</source>
        <translation>没有变化；规划保持原样。</translation>
    </message>
    <message>
        <source>Nothing grows here; a range needs a growth rate.</source>
        <translation>此处没有增长；区间须以增速为基础。</translation>
    </message>
    <message>
        <source>Nothing is taken without a question</source>
        <translation>没有直接并入的内容</translation>
    </message>
    <message>
        <source>Nothing is uncertain: enter ranges first.</source>
        <translation>没有不确定项：请先录入区间。</translation>
    </message>
    <message>
        <source>Nothing of this indicator is known in any of the scenarios.</source>
        <translation>各情景都没有这个指标的数据。</translation>
    </message>
    <message>
        <source>Nothing of this is set by the scenario itself; choose one of its differences.</source>
        <translation>这不是该情景自己的设定；请在它的差异中选择。</translation>
    </message>
    <message>
        <source>Nothing that these scenarios assume differently changes this total in %1.</source>
        <translation>这些情景的不同假设不改变%1年的合计。</translation>
    </message>
    <message>
        <source>Nothing was changed in both.</source>
        <translation>双方没有改动同一处。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Of a normal range, instead of low and high</source>
        <translation>正态分布的标准差，代替低值和高值</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>文件所载</translation>
    </message>
    <message>
        <source>Official reply</source>
        <translation>正式答复</translation>
    </message>
    <message>
        <source>On a branch that was left.</source>
        <translation>在已离开的分支上。</translation>
    </message>
    <message>
        <source>On the path</source>
        <translation>符合进度</translation>
    </message>
    <message>
        <source>One map over the other; drag the bar between them</source>
        <translation>两图重叠，拖动分界线对照</translation>
    </message>
    <message>
        <source>Only cited; no members stated</source>
        <translation>仅被引用，未列成员</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>打开规划</translation>
    </message>
    <message>
        <source>Open: further members may be named</source>
        <translation>开放：可增补成员</translation>
    </message>
    <message>
        <source>Opened or created</source>
        <translation>打开或新建</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other changes came after the merge; go back in the history.</source>
        <translation>合并之后又有其他改动；请在历史中回退。</translation>
    </message>
    <message>
        <source>Output expected</source>
        <translation>预计产值</translation>
    </message>
    <message>
        <source>Output of projects</source>
        <translation>项目产值</translation>
    </message>
    <message>
        <source>Output per floor</source>
        <translation>单位建筑产值</translation>
    </message>
    <message>
        <source>Output per land</source>
        <translation>单位土地产值</translation>
    </message>
    <message>
        <source>Outside the documents</source>
        <translation>文件之外</translation>
    </message>
    <message>
        <source>Overflow to</source>
        <translation>溢出转至</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>面板(&amp;N)</translation>
    </message>
    <message>
        <source>Parks and zones</source>
        <translation>园区与片区</translation>
    </message>
    <message>
        <source>Parks with a page (none marked: those with a projection)</source>
        <translation>单独成页的园区（不勾选则为有预测者）</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>各组成部分</translation>
    </message>
    <message>
        <source>Parts of %1 %2 / %3</source>
        <translation>%1各部分 %2 / %3</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已转出</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>图片 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Pla&amp;y the years</source>
        <translation>播放各年(&amp;Y)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>Place %1 projects</source>
        <translation>%1 个项目落位</translation>
    </message>
    <message>
        <source>Place project “%1”: %2</source>
        <translation>项目“%1”落位：%2</translation>
    </message>
    <message>
        <source>Places (*.geojson *.gpkg)</source>
        <translation>园区图形 (*.geojson *.gpkg)</translation>
    </message>
    <message>
        <source>Places that take what does not fit here, in order: 紫竹; minhang-etdz</source>
        <translation>按顺序承接本园区溢出部分的园区，如 紫竹; minhang-etdz</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Planned growth</source>
        <translation>计划增速</translation>
    </message>
    <message>
        <source>Plans (*.gpkg)</source>
        <translation>规划 (*.gpkg)</translation>
    </message>
    <message>
        <source>Plus and minus zoom, arrows move, Home shows the whole city.</source>
        <translation>加减键缩放，方向键移动，Home 键显示全市。</translation>
    </message>
    <message>
        <source>Position only</source>
        <translation>仅有点位</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Previo&amp;us panel</source>
        <translation>上一个面板(&amp;U)</translation>
    </message>
    <message>
        <source>Previous &amp;view</source>
        <translation>上一视图(&amp;V)</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>原文：%1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Project “%1”: %2 = %3</source>
        <translation>项目“%1”：%2 = %3</translation>
    </message>
    <message>
        <source>Projected output ÷ ceiling</source>
        <translation>预测产值 ÷ 承载上限</translation>
    </message>
    <message>
        <source>Projected; type an actual value to enter the year's statistics</source>
        <translation>预测值；直接录入即为该年统计实绩</translation>
    </message>
    <message>
        <source>Projection − carried − passed on: short of room</source>
        <translation>预测值 − 可承载 − 已转出：尚无空间</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Projects in this place that are finished by %1</source>
        <translation>到 %1 年建成的本地区项目</translation>
    </message>
    <message>
        <source>Propor&amp;tional circles</source>
        <translation>比例圆(&amp;T)</translation>
    </message>
    <message>
        <source>Propose places for the projects that have none, by free floor and land</source>
        <translation>按剩余建筑面积和用地为未落位的项目提出落位方案</translation>
    </message>
    <message>
        <source>Protected as you work · %1 unsaved changes</source>
        <translation>已自动保护 · %1 处未保存</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Put this comparison into the briefing</source>
        <translation>把此比较放入简报</translation>
    </message>
    <message>
        <source>Putting the pictures together…</source>
        <translation>正在合成…</translation>
    </message>
    <message>
        <source>Qt %1, SQLite %2</source>
        <translation>Qt %1，SQLite %2</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Rate after</source>
        <translation>其后增速</translation>
    </message>
    <message>
        <source>Re&amp;vert to saved</source>
        <translation>恢复到已保存(&amp;V)</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason kept: %1</source>
        <translation>已记下原因：%1</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>承接</translation>
    </message>
    <message>
        <source>Reco&amp;ncile with the parts…</source>
        <translation>上下衔接(&amp;N)…</translation>
    </message>
    <message>
        <source>Reconcile with the parts</source>
        <translation>上下衔接</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Registration abroad</source>
        <translation>境外注册</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Reload it and lose my changes</source>
        <translation>重新载入并放弃我的修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1 projects</source>
        <translation>移除 %1 个项目</translation>
    </message>
    <message>
        <source>Remove project “%1”</source>
        <translation>移除项目“%1”</translation>
    </message>
    <message>
        <source>Remove scenario “%1”</source>
        <translation>删除情景“%1”</translation>
    </message>
    <message>
        <source>Remove scenario “%1” and %2 made from it</source>
        <translation>删除情景“%1”及其下%2个情景</translation>
    </message>
    <message>
        <source>Remove scenario “%1”, its children stay</source>
        <translation>删除情景“%1”，保留其下级</translation>
    </message>
    <message>
        <source>Remove the selected projects</source>
        <translation>移除所选项目</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>重命名情景</translation>
    </message>
    <message>
        <source>Rename scenario to “%1”</source>
        <translation>情景更名为“%1”</translation>
    </message>
    <message>
        <source>Research spending</source>
        <translation>研发投入</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation>恢复到已保存</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>S&amp;elect</source>
        <translation>选择(&amp;E)</translation>
    </message>
    <message>
        <source>Same axis</source>
        <translation>同一数值轴</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>保存副本(&amp;C)…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save chart as…</source>
        <translation>图表另存为…</translation>
    </message>
    <message>
        <source>Save the briefing</source>
        <translation>保存简报</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>是否保存对 %1 的修改？</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>保存比较</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存规划</translation>
    </message>
    <message>
        <source>Save this page as a picture or a table (%1)</source>
        <translation>把本页存为图片或表格（%1）</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>另存为其他名称</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>情景%1</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Scenarios drawn over one another</source>
        <translation>叠加显示的情景</translation>
    </message>
    <message>
        <source>Schematic boundary</source>
        <translation>示意边界</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the differences</source>
        <translation>搜索差别</translation>
    </message>
    <message>
        <source>Search the findings</source>
        <translation>搜索核查发现</translation>
    </message>
    <message>
        <source>Seconds a year</source>
        <translation>每年秒数</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Section: %1</source>
        <translation>章节：%1</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed %1, %2 draws, correlation %3.</source>
        <translation>随机种子 %1，模拟 %2 次，相关系数 %3。</translation>
    </message>
    <message>
        <source>Selected places</source>
        <translation>所选地区</translation>
    </message>
    <message>
        <source>Selected places only</source>
        <translation>仅所选地区</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>Service platform</source>
        <translation>公共服务平台</translation>
    </message>
    <message>
        <source>Set by none of them</source>
        <translation>各情景均未设定</translation>
    </message>
    <message>
        <source>Set in “%1”</source>
        <translation>设于“%1”</translation>
    </message>
    <message>
        <source>Several changes begin with “%1”; give more of the id.</source>
        <translation>有多处变更以“%1”开头；请多写几位编号。</translation>
    </message>
    <message>
        <source>Shanghai plan (not saved yet)</source>
        <translation>上海规划（尚未保存）</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share of the total</source>
        <translation>占总量比重</translation>
    </message>
    <message>
        <source>Short in %1: %2 亿元</source>
        <translation>%1 年缺口：%2 亿元</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>Solve for</source>
        <translation>反算</translation>
    </message>
    <message>
        <source>Solved from the other terms</source>
        <translation>由其他各项反算</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Stages, values or limit</source>
        <translation>分段、数值或上限</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开工年</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>载明值</translation>
    </message>
    <message>
        <source>Stated %1</source>
        <translation>载明 %1</translation>
    </message>
    <message>
        <source>Stated in two documents</source>
        <translation>两份文件均有记载</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Sum of the components</source>
        <translation>构成指标之和</translation>
    </message>
    <message>
        <source>Sum of the parts</source>
        <translation>各部分之和</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持资金</translation>
    </message>
    <message>
        <source>Support: at most %1 万元 in the documents' years, %2 万元 if measures go on (?).</source>
        <translation>支持资金：文件期内最高 %1 万元；如措施延续，另最高 %2 万元（标“?”者）。</translation>
    </message>
    <message>
        <source>Surveyed boundary</source>
        <translation>实测边界</translation>
    </message>
    <message>
        <source>Swing, %1</source>
        <translation>影响，%1年</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>卷帘</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Tables (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Taken without a question: %1</source>
        <translation>直接并入：%1 处改动</translation>
    </message>
    <message>
        <source>Takes: %1</source>
        <translation>调增：%1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target
year</source>
        <translation>目标
年份</translation>
    </message>
    <message>
        <source>Target already reached</source>
        <translation>目标已提前达到</translation>
    </message>
    <message>
        <source>Target repeated</source>
        <translation>目标重复</translation>
    </message>
    <message>
        <source>Target without a base</source>
        <translation>目标缺基数</translation>
    </message>
    <message>
        <source>Target without a carrier</source>
        <translation>目标缺承载</translation>
    </message>
    <message>
        <source>Target year</source>
        <translation>目标年</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Targets and growth</source>
        <translation>目标与增长</translation>
    </message>
    <message>
        <source>That state belongs to another plan; it came with a merge.</source>
        <translation>该状态属于另一规划，是随合并带来的。</translation>
    </message>
    <message>
        <source>The base is %1, but growth needs a base above zero.</source>
        <translation>基数为 %1，而增长需要大于零的基数。</translation>
    </message>
    <message>
        <source>The base map “%1” cannot be opened; install the program again.</source>
        <translation>底图“%1”无法打开；请重新安装程序。</translation>
    </message>
    <message>
        <source>The base map “%1” has no districts; install the program again.</source>
        <translation>底图“%1”没有行政区；请重新安装程序。</translation>
    </message>
    <message>
        <source>The base map “%1” has places outside the region; install the program again.</source>
        <translation>底图“%1”有范围之外的要素；请重新安装程序。</translation>
    </message>
    <message>
        <source>The base map “%1” is damaged; install the program again.</source>
        <translation>底图“%1”已损坏；请重新安装程序。</translation>
    </message>
    <message>
        <source>The base map “%1” is missing; install the program again.</source>
        <translation>底图“%1”不存在；请重新安装程序。</translation>
    </message>
    <message>
        <source>The base map “%1” lacks a layer; install the program again.</source>
        <translation>底图“%1”缺少图层；请重新安装程序。</translation>
    </message>
    <message>
        <source>The base needs two of target, increment and rate (a rate with both years).</source>
        <translation>求基期值，须已知目标值、增量、增速中的两项（增速须有起止年份）。</translation>
    </message>
    <message>
        <source>The base year is not a year.</source>
        <translation>基准年不是年份。</translation>
    </message>
    <message>
        <source>The briefing's PDF could not be completed; please report this.</source>
        <translation>无法完成简报 PDF；请反馈此问题。</translation>
    </message>
    <message>
        <source>The briefing's PDF could not be started; please report this.</source>
        <translation>无法开始生成简报 PDF；请反馈此问题。</translation>
    </message>
    <message>
        <source>The clipboard holds too much to paste.</source>
        <translation>剪贴板内容过多，无法粘贴。</translation>
    </message>
    <message>
        <source>The copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>The correlation between places must lie between 0 and 1.</source>
        <translation>地区间的相关系数须在 0 与 1 之间。</translation>
    </message>
    <message>
        <source>The document prints neither a rate nor an amount.</source>
        <translation>文件未写比例和金额。</translation>
    </message>
    <message>
        <source>The document's period ended in %1; whether the measure goes on it does not say.</source>
        <translation>文件期限到 %1 年；文件未说明此后措施是否延续。</translation>
    </message>
    <message>
        <source>The documents state nothing of the selected places.</source>
        <translation>文件对所选园区没有载明数据。</translation>
    </message>
    <message>
        <source>The documents' scenario cannot be removed; all others are made from it.</source>
        <translation>文件情景不能删除；其他情景都以它为底。</translation>
    </message>
    <message>
        <source>The documents' scenario has no parent; all others are made from it.</source>
        <translation>文件情景没有上级；其他情景都由它派生。</translation>
    </message>
    <message>
        <source>The documents' scenario keeps its name.</source>
        <translation>文件情景不能改名。</translation>
    </message>
    <message>
        <source>The documents' scenario stays as the documents have it; a difference from it cannot be moved there.</source>
        <translation>文件情景须与文件一致，不能把差异移到文件情景。</translation>
    </message>
    <message>
        <source>The documents' scenario stays frozen; add a scenario of your own instead.</source>
        <translation>文件情景保持冻结；请新建自己的情景。</translation>
    </message>
    <message>
        <source>The documents' scenario stays grey, so that it is known everywhere.</source>
        <translation>文件情景固定为灰色，以便各处辨认。</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>文件已变更</translation>
    </message>
    <message>
        <source>The finding is not accepted.</source>
        <translation>该核查发现尚未认可。</translation>
    </message>
    <message>
        <source>The finish year %1 lies before the start year %2.</source>
        <translation>建成年 %1 早于开工年 %2。</translation>
    </message>
    <message>
        <source>The first year whose projected value is above the ceiling</source>
        <translation>预测值首次超出承载上限的年份</translation>
    </message>
    <message>
        <source>The floor carries %1: short of %2 亿元, %3 万㎡ of floor.</source>
        <translation>建筑可承载 %1：尚缺 %2 亿元，即 %3 万㎡建筑面积。</translation>
    </message>
    <message>
        <source>The floor needs a target (or base, rate and both years) and the output per floor.</source>
        <translation>求建筑面积须有目标（或基数、增速和起止年）及单位建筑产值。</translation>
    </message>
    <message>
        <source>The floor or land it needs is not known.</source>
        <translation>所需建筑面积或用地未知。</translation>
    </message>
    <message>
        <source>The growth rate must be above −100 %.</source>
        <translation>增速须高于 −100%。</translation>
    </message>
    <message>
        <source>The growth setting %1 = “%2” is not a number.</source>
        <translation>增长设置 %1 = “%2”不是数。</translation>
    </message>
    <message>
        <source>The history does not fit the tables; the plan is left as it is.</source>
        <translation>历史记录与数据不符；规划保持原样。</translation>
    </message>
    <message>
        <source>The history of the plan is damaged.</source>
        <translation>规划的历史记录已损坏。</translation>
    </message>
    <message>
        <source>The increment needs a base with either a target, or a rate and both years.</source>
        <translation>求增量，须已知基期值，以及目标值，或增速与起止年份。</translation>
    </message>
    <message>
        <source>The indicator to add up is not in this plan.</source>
        <translation>规划中没有要合计的指标。</translation>
    </message>
    <message>
        <source>The indicator to simulate is not in this plan.</source>
        <translation>本规划没有要模拟的指标。</translation>
    </message>
    <message>
        <source>The input “%1” is certain here; enter a range for it.</source>
        <translation>变量“%1”在此为确定值；请为其填写区间。</translation>
    </message>
    <message>
        <source>The investment of %1 is below the %2 that the rule asks for.</source>
        <translation>投资额%1低于该措施要求的%2。</translation>
    </message>
    <message>
        <source>The land carries %1: short of %2 亿元, %3 亩.</source>
        <translation>土地可承载%1亿元，缺%2亿元，即%3亩。</translation>
    </message>
    <message>
        <source>The land needs a target (or base, rate and both years) and the output per land.</source>
        <translation>求土地面积需要目标（或基数、增速和起止年份）和地均产值。</translation>
    </message>
    <message>
        <source>The last run ended before %1 was saved. %2 unsaved changes are there, the last of %3.</source>
        <translation>上次退出时 %1 尚未保存，有 %2 处未保存的修改，最近一处在 %3。</translation>
    </message>
    <message>
        <source>The last year %1 lies before the first year %2.</source>
        <translation>末年 %1 早于首年 %2。</translation>
    </message>
    <message>
        <source>The last year of each stage and its rate: 2025 11%; 2030 6%. Empty: the stated rates.</source>
        <translation>各段末年及增速，如 2025 11%; 2030 6%。留空则用文件所载增速。</translation>
    </message>
    <message>
        <source>The likely value lies outside the range; widen the range or enter a likely value in it.</source>
        <translation>最可能值在区间之外；请放宽区间，或在区间内填写最可能值。</translation>
    </message>
    <message>
        <source>The limit must lie above the base and the target.</source>
        <translation>上限须高于基期值和目标值。</translation>
    </message>
    <message>
        <source>The lower of projection and ceiling</source>
        <translation>预测值与上限中的较低者</translation>
    </message>
    <message>
        <source>The lowest rate lies above the highest one.</source>
        <translation>最低增长率高于最高增长率。</translation>
    </message>
    <message>
        <source>The name is too long; 80 characters at most.</source>
        <translation>名称过长；最多 80 个字符。</translation>
    </message>
    <message>
        <source>The name that changes are recorded with</source>
        <translation>记入变更的姓名</translation>
    </message>
    <message>
        <source>The number of draws must lie between 1 and %1.</source>
        <translation>模拟次数须在 1 至 %1 之间。</translation>
    </message>
    <message>
        <source>The number of threads lies between 1 and 64.</source>
        <translation>线程数须在 1 至 64 之间。</translation>
    </message>
    <message>
        <source>The only place with room.</source>
        <translation>唯一有空间的园区。</translation>
    </message>
    <message>
        <source>The output per floor needs a target (or base, rate and both years) and the floor.</source>
        <translation>求单位建筑产值须有目标（或基数、增速和起止年）及建筑面积。</translation>
    </message>
    <message>
        <source>The output per land needs a target (or base, rate and both years) and the land.</source>
        <translation>求地均产值需要目标（或基数、增速和起止年份）和土地面积。</translation>
    </message>
    <message>
        <source>The part that writes briefings is missing; install Yuantu again.</source>
        <translation>缺少编写简报的程序部件；请重新安装园图。</translation>
    </message>
    <message>
        <source>The parts add up; nothing has to change.</source>
        <translation>各部分与总量一致，无需调整。</translation>
    </message>
    <message>
        <source>The place or the indicator is not in the plan.</source>
        <translation>规划中没有该园区或指标。</translation>
    </message>
    <message>
        <source>The places would pass on in a circle (%1); leave one out.</source>
        <translation>园区之间会循环转移（%1）；请去掉其中一个。</translation>
    </message>
    <message>
        <source>The plan has changed since the merge was prepared; start the merge again.</source>
        <translation>准备合并之后规划有了改动；请重新合并。</translation>
    </message>
    <message>
        <source>The preview is being made…</source>
        <translation>正在生成预览…</translation>
    </message>
    <message>
        <source>The range is the wrong way round; the low end must not lie above the high one.</source>
        <translation>区间上下限颠倒；下限不得高于上限。</translation>
    </message>
    <message>
        <source>The range reaches growth of −100 % or less; raise its low end or narrow it.</source>
        <translation>区间触及 −100 % 或更低的增长率；请提高下限或收窄区间。</translation>
    </message>
    <message>
        <source>The rate needs a base with its year and a target (or increment) with its year.</source>
        <translation>求增速，须已知基期值及其年份、目标值（或增量）及其年份。</translation>
    </message>
    <message>
        <source>The rate of the projection</source>
        <translation>预测所用增速</translation>
    </message>
    <message>
        <source>The rest of the table “%1” cannot be read.</source>
        <translation>表“%1”的其余部分无法读取。</translation>
    </message>
    <message>
        <source>The result is too large to be meant; check the rate and the years.</source>
        <translation>结果过大，应有误；请检查增速与年数。</translation>
    </message>
    <message>
        <source>The rows of the copy do not fit together; nothing was merged.</source>
        <translation>副本中的数据互不相符，未合并。</translation>
    </message>
    <message>
        <source>The same seed gives the same numbers.</source>
        <translation>种子相同，结果相同。</translation>
    </message>
    <message>
        <source>The scenario that the others are held against</source>
        <translation>作为基准的情景</translation>
    </message>
    <message>
        <source>The scenario “%1” is frozen; add a scenario of your own and change it there.</source>
        <translation>情景“%1”已冻结；请新建自己的情景（scenario add）再修改。</translation>
    </message>
    <message>
        <source>The seed is a whole number from 0 on.</source>
        <translation>随机种子须为不小于 0 的整数。</translation>
    </message>
    <message>
        <source>The simulation was stopped.</source>
        <translation>模拟已停止。</translation>
    </message>
    <message>
        <source>The spread of rates must lie between 0 % and 100 %.</source>
        <translation>增长率的浮动幅度须在 0 % 与 100 % 之间。</translation>
    </message>
    <message>
        <source>The table “%1” has lost its columns.</source>
        <translation>表“%1”缺少列。</translation>
    </message>
    <message>
        <source>The table “%1” is missing.</source>
        <translation>缺少表“%1”。</translation>
    </message>
    <message>
        <source>The target is %1, and no yearly rate leads from %2 to it; it must be above zero.</source>
        <translation>目标为 %1，没有增速能由 %2 达到；须大于零。</translation>
    </message>
    <message>
        <source>The target is %1; it must be above zero.</source>
        <translation>目标为 %1；须大于零。</translation>
    </message>
    <message>
        <source>The target needs a base with either a rate and both years, or an increment.</source>
        <translation>求目标值，须已知基期值，以及增速与起止年份，或增量。</translation>
    </message>
    <message>
        <source>The target year %1 is not after the base year %2.</source>
        <translation>目标年 %1 不在基准年 %2 之后。</translation>
    </message>
    <message>
        <source>The target year %1 must lie after the base year %2.</source>
        <translation>目标年 %1 须在基准年 %2 之后。</translation>
    </message>
    <message>
        <source>The tightest fit of %1 places with room.</source>
        <translation>%1 处有空间的园区中剩余最少。</translation>
    </message>
    <message>
        <source>The total holds %1 of %2 places.</source>
        <translation>合计含 %2 个地区中的 %1 个。</translation>
    </message>
    <message>
        <source>The two have no history in common; they were compared figure by figure.</source>
        <translation>两者没有共同的历史，已逐项数据比对。</translation>
    </message>
    <message>
        <source>The unit “%1” is not known; use %2.</source>
        <translation>不认识单位“%1”；请用 %2。</translation>
    </message>
    <message>
        <source>The unsaved work is damaged and cannot be recovered.</source>
        <translation>暂存内容已损坏，无法恢复。</translation>
    </message>
    <message>
        <source>The value that growth approaches. Empty: what land and floor carry.</source>
        <translation>增长所趋近的数值。留空则取土地和建筑所能承载的上限。</translation>
    </message>
    <message>
        <source>The values grow out of range; check the growth rate.</source>
        <translation>数值超出范围；请检查增速。</translation>
    </message>
    <message>
        <source>The year %1 is outside 1900 to 2200.</source>
        <translation>年份 %1 不在 1900 至 2200 之间。</translation>
    </message>
    <message>
        <source>The year of the last actual that is known</source>
        <translation>最近一个已知实际值的年份</translation>
    </message>
    <message>
        <source>The yearly growth from the base to the target</source>
        <translation>从基数到目标的年均增速</translation>
    </message>
    <message>
        <source>The yearly growth that still leads from the actual to the target</source>
        <translation>从实际值出发仍可达到目标所需的年均增速</translation>
    </message>
    <message>
        <source>The yearly growth that the projection uses</source>
        <translation>预测所用的年均增速</translation>
    </message>
    <message>
        <source>The years need a base, a target (or increment) and a rate.</source>
        <translation>求年数，须已知基期值、目标值（或增量）和增速。</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>There is already a project “%1”; choose another name.</source>
        <translation>已有项目“%1”，请另取名称。</translation>
    </message>
    <message>
        <source>There is already a scenario “%1”; choose another name.</source>
        <translation>已有情景“%1”；请换一个名称。</translation>
    </message>
    <message>
        <source>There is already a version “%1”; choose another name.</source>
        <translation>已有版本“%1”；请换个名称。</translation>
    </message>
    <message>
        <source>There is no colour %1; choose one from 1 to %2.</source>
        <translation>没有颜色%1；请选1至%2。</translation>
    </message>
    <message>
        <source>There is no growth setting “%1”.</source>
        <translation>没有增长设置“%1”。</translation>
    </message>
    <message>
        <source>There is no place to add up.</source>
        <translation>没有可合计的园区。</translation>
    </message>
    <message>
        <source>There is no place with figures of this indicator to simulate.</source>
        <translation>没有带有该指标数据的地区可供模拟。</translation>
    </message>
    <message>
        <source>There is no place “%1”.</source>
        <translation>没有“%1”这个地区。</translation>
    </message>
    <message>
        <source>There is no project “%1” in this scenario.</source>
        <translation>本情景没有项目“%1”。</translation>
    </message>
    <message>
        <source>There is no room for the pictures of the film; make room on the disk.</source>
        <translation>没有存放动画图片的空间；请腾出磁盘空间。</translation>
    </message>
    <message>
        <source>There is no state “%1”; name a version, the number or id of a change, or start.</source>
        <translation>没有状态“%1”；请给出版本名、变更序号或编号，或 start。</translation>
    </message>
    <message>
        <source>There is no such change in the history.</source>
        <translation>历史中没有这处变更。</translation>
    </message>
    <message>
        <source>There is no such scenario; choose one of the list.</source>
        <translation>没有这个情景；请从列表中选择。</translation>
    </message>
    <message>
        <source>There is no version “%1”.</source>
        <translation>没有版本“%1”。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的内容。</translation>
    </message>
    <message>
        <source>There is nothing to simulate in this plan.</source>
        <translation>本规划没有可模拟的内容。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <source>These are the documents' figures already.</source>
        <translation>这些已是文件数据。</translation>
    </message>
    <message>
        <source>These scenarios assume the same.</source>
        <translation>这些情景的假设相同。</translation>
    </message>
    <message>
        <source>This is the present state already.</source>
        <translation>现在就是此状态。</translation>
    </message>
    <message>
        <source>This is what the documents say; all other scenarios are made from it.</source>
        <translation>这是文件所载的内容；其他情景都由它派生。</translation>
    </message>
    <message>
        <source>This place has no parts that its value could be held against.</source>
        <translation>该地区没有可与其总量核对的组成部分。</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>本规划</translation>
    </message>
    <message>
        <source>This value is worked out from others; nobody typed it.</source>
        <translation>此值由其他数据算出，不是填写的。</translation>
    </message>
    <message>
        <source>This work is open in another window.</source>
        <translation>该暂存内容已在另一窗口中打开。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To the parent</source>
        <translation>移到上级</translation>
    </message>
    <message>
        <source>To which scenario</source>
        <translation>到哪个情景</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>结束年</translation>
    </message>
    <message>
        <source>Together %1, entered as one change that can be undone.</source>
        <translation>合计 %1；作为一次修改录入，可撤销。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Total of %1 places</source>
        <translation>%1个园区合计</translation>
    </message>
    <message>
        <source>Two at once</source>
        <translation>双因素</translation>
    </message>
    <message>
        <source>Two uncertain inputs are needed: enter ranges first.</source>
        <translation>需要两个不确定项：请先录入区间。</translation>
    </message>
    <message>
        <source>Type the actual value of the year; Enter goes down.</source>
        <translation>直接键入当年实际值，回车转到下一行。</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>不确定项</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>Under construction</source>
        <translation>在建</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Undone; it can be redone.</source>
        <translation>已撤销，可重做。</translation>
    </message>
    <message>
        <source>Unfreeze scenario</source>
        <translation>解冻情景</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>Unknown without a ceiling</source>
        <translation>无承载上限，未知</translation>
    </message>
    <message>
        <source>Unknown: enter floor and output per floor, or land and output per land.</source>
        <translation>未知：请录入建筑面积与单位建筑面积产值，或用地与地均产值。</translation>
    </message>
    <message>
        <source>Unknown: enter the occupancy, or output and output per floor.</source>
        <translation>未知：请填写入驻率，或产值和单位建筑面积产值。</translation>
    </message>
    <message>
        <source>Unknown: the usable floor is not known.</source>
        <translation>未知：可用建筑面积未知。</translation>
    </message>
    <message>
        <source>Unlike indicators added</source>
        <translation>不同口径指标相加</translation>
    </message>
    <message>
        <source>Unplaced</source>
        <translation>未落地</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的修改</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>未保存的工作</translation>
    </message>
    <message>
        <source>Usable floor × output per floor, or land × output per land; the lower one</source>
        <translation>可用建筑面积 × 单位建筑面积产值，或用地 × 地均产值，取较低者</translation>
    </message>
    <message>
        <source>Usable floor − floor in use (as known in %1) − projects finished since</source>
        <translation>可用建筑面积 − 已用面积（%1 年已知）− 此后建成的项目</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Use of capacity</source>
        <translation>承载力利用率</translation>
    </message>
    <message>
        <source>Use of capacity: %1 %</source>
        <translation>承载力利用率：%1%</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Value at high</source>
        <translation>高值时</translation>
    </message>
    <message>
        <source>Value at low</source>
        <translation>低值时</translation>
    </message>
    <message>
        <source>Values of this indicator do not add up over places; compare the places instead.</source>
        <translation>该指标不能跨园区相加；请改为比较。</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>朱红</translation>
    </message>
    <message>
        <source>Version “%1” has no name any more.</source>
        <translation>已去掉版本名“%1”。</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水系</translation>
    </message>
    <message>
        <source>Wh&amp;o changed this…</source>
        <translation>谁改过此值(&amp;O)…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>What is free in %1 other places is unknown.</source>
        <translation>另有 %1 处的空余空间未知。</translation>
    </message>
    <message>
        <source>What is not known adds nothing; where it becomes known it adds all of itself.</source>
        <translation>未知的不计入合计；变为已知时全额计入。</translation>
    </message>
    <message>
        <source>What is taken without a question</source>
        <translation>直接并入的内容</translation>
    </message>
    <message>
        <source>What it assumes and why:</source>
        <translation>假设内容与理由：</translation>
    </message>
    <message>
        <source>What matters most</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>What the change did</source>
        <translation>此变更的内容</translation>
    </message>
    <message>
        <source>What the documents' measures would give at most; the rule is named at each project</source>
        <translation>各文件支持措施最多可给的金额；所依据的措施见各项目的提示</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>地图显示内容</translation>
    </message>
    <message>
        <source>What the path from the base to the target gives for that year</source>
        <translation>从基数到目标的路径在该年的数值</translation>
    </message>
    <message>
        <source>What the places named take, as far as they have room</source>
        <translation>所列园区在有余量时承接的部分</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where changes act together, each has the mean of what it adds over all orders (Shapley value).</source>
        <translation>几项改动共同起作用时，各取其在所有先后顺序中的平均影响（沙普利值）。</translation>
    </message>
    <message>
        <source>Whether growth already means what projects bring, or finished projects come on top.</source>
        <translation>增速是否已含项目产值，或将建成项目的产值另加。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Who changed this…</source>
        <translation>谁改过此值…</translation>
    </message>
    <message>
        <source>Whole &amp;city</source>
        <translation>全市范围(&amp;C)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Why the change was made</source>
        <translation>变更的原因</translation>
    </message>
    <message>
        <source>Why the figures may stay as they are:</source>
        <translation>保留现有数据的理由：</translation>
    </message>
    <message>
        <source>Why? Kept with the change</source>
        <translation>原因（可不填），随变更保存</translation>
    </message>
    <message>
        <source>With the growth chart below the map</source>
        <translation>地图下方附增长图</translation>
    </message>
    <message>
        <source>With these answers %1; answer otherwise.</source>
        <translation>按这样的选择，%1；请另选。</translation>
    </message>
    <message>
        <source>Withdraw acceptance</source>
        <translation>撤回认可</translation>
    </message>
    <message>
        <source>Withdraw acceptance: %1</source>
        <translation>撤回认可：%1</translation>
    </message>
    <message>
        <source>Within rounding</source>
        <translation>在舍入范围内</translation>
    </message>
    <message>
        <source>Without a base and a target there is no path to hold it against.</source>
        <translation>缺少基数或目标，无路径可对照。</translation>
    </message>
    <message>
        <source>Without a finish year it is not known whether the measure still runs.</source>
        <translation>建成年未知，无法判断措施是否仍在期内。</translation>
    </message>
    <message>
        <source>Without a range a value is certain; nothing is made up.</source>
        <translation>未录入区间即为确定值；不作任何假设。</translation>
    </message>
    <message>
        <source>Workbook of all tables (*.xlsx);;Figures (*.csv *.json)</source>
        <translation>全部表格的工作簿 (*.xlsx);;数据 (*.csv *.json)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year &amp;forward</source>
        <translation>后一年(&amp;F)</translation>
    </message>
    <message>
        <source>Year bac&amp;k</source>
        <translation>前一年(&amp;K)</translation>
    </message>
    <message>
        <source>Year it is full</source>
        <translation>用尽年份</translation>
    </message>
    <message>
        <source>Year of the map and the tables</source>
        <translation>地图与数据表的年份</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>Years and values: 2025 120; 2030 180. Between them growth is even.</source>
        <translation>年份与数值，如 2025 120; 2030 180。其间按等比增长。</translation>
    </message>
    <message>
        <source>Yuantu %1
Planning of Shanghai's biomedical industrial parks. GPL-3.0-or-later.</source>
        <translation>园图 %1
上海生物医药产业园区规划。GPL-3.0-or-later。</translation>
    </message>
    <message>
        <source>Yuantu, planning of Shanghai's biomedical industrial parks</source>
        <translation>园图：上海生物医药产业园区规划</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom to &amp;box</source>
        <translation>框选放大(&amp;B)</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>缩放到所选(&amp;S)</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>a grid needs two inputs with a range; %1 are there.</source>
        <translation>网格须有两个带区间的变量；现有 %1 个。</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>a number of years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>a part that keeps its value</source>
        <translation>保持数值不变的组成部分</translation>
    </message>
    <message>
        <source>a percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>a place held against its parts, and what would make them add up</source>
        <translation>一个地区与其组成部分的核对，以及使其相加一致的方案</translation>
    </message>
    <message>
        <source>a place, or degrees</source>
        <translation>园区，或经纬度范围</translation>
    </message>
    <message>
        <source>a plain number</source>
        <translation>纯数</translation>
    </message>
    <message>
        <source>a plan that was never saved</source>
        <translation>从未保存的规划</translation>
    </message>
    <message>
        <source>a range would be the wrong way round</source>
        <translation>区间的高低会颠倒</translation>
    </message>
    <message>
        <source>a scenario to compare with</source>
        <translation>用于对比的情景</translation>
    </message>
    <message>
        <source>a tornado or grid looks at one value: name one --indicator, the --place or --whole, and the --year.</source>
        <translation>龙卷风图或网格只看一个数值：请指定一个 --indicator、--place 或 --whole，以及 --year。</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>above</source>
        <translation>高于</translation>
    </message>
    <message>
        <source>accept or withdraw, one at a time.</source>
        <translation>认可或撤回，一次一项。</translation>
    </message>
    <message>
        <source>accepted finding</source>
        <translation>已认可的核查发现</translation>
    </message>
    <message>
        <source>accepts a finding; needs --reason</source>
        <translation>认可一项核查发现；须用 --reason 写明理由</translation>
    </message>
    <message>
        <source>actuals against the path to the target, as known in the year; the last year with an actual without it</source>
        <translation>实际值与目标路径的对照，以该年所知为准；不指定则取有实际值的最后一年</translation>
    </message>
    <message>
        <source>add, copy, rename, describe, colour (1 to 6), freeze, unfreeze or remove a scenario; parent: makes it from another one; promote: moves its differences to its parent; revert: gives them up</source>
        <translation>情景的新建（add）、复制（copy）、改名（rename）、说明（describe）、颜色（colour，1至6）、冻结（freeze）、解冻（unfreeze）、删除（remove）；parent 改换上级；promote 把差异移到上级；revert 取消差异</translation>
    </message>
    <message>
        <source>additional investment</source>
        <translation>新增投资</translation>
    </message>
    <message>
        <source>an area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>an assumed range around rates that have none, such as 1%</source>
        <translation>对未填区间的增长率所假设的浮动幅度，如 1%</translation>
    </message>
    <message>
        <source>an outline</source>
        <translation>有轮廓</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>按惯例</translation>
    </message>
    <message>
        <source>at its ceiling</source>
        <translation>达到承载上限</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>at the highest rate</source>
        <translation>达到最高增长率</translation>
    </message>
    <message>
        <source>at the lowest rate</source>
        <translation>达到最低增长率</translation>
    </message>
    <message>
        <source>at the rate</source>
        <translation>按增速</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>base, rate, target, increment, years, floor, floor-output, land or land-output from the others</source>
        <translation>由其余各项求基数、增速、目标、增量、年数、建筑面积、单位建筑面积产值、土地或地均产值</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>between the rates of places, 0 to 1</source>
        <translation>地区增长率之间的相关系数，0 至 1</translation>
    </message>
    <message>
        <source>both</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>briefing.pdf</source>
        <translation>简报.pdf</translation>
    </message>
    <message>
        <source>briefing: the file to write is missing; add -o FILE.</source>
        <translation>briefing：缺少要写入的文件；请加 -o 文件。</translation>
    </message>
    <message>
        <source>brings in what copies of the plan have changed, one change a copy; where both changed the same, lists it and leaves the plan alone</source>
        <translation>并入各副本的改动，每份副本记作一处变更；双方改了同一处时列出，规划保持原样</translation>
    </message>
    <message>
        <source>by remaining capacity</source>
        <translation>按剩余承载力</translation>
    </message>
    <message>
        <source>by the least change in rates</source>
        <translation>按增长率变动最小</translation>
    </message>
    <message>
        <source>ceilings, use, run-out year and shortage</source>
        <translation>承载上限、利用率、饱和年份与缺口</translation>
    </message>
    <message>
        <source>checks the plan's own arithmetic; in text, what needs attention</source>
        <translation>核查规划自身的数字关系；文本格式只列需要关注的</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已衔接</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>composition</source>
        <translation>指标构成</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>延续</translation>
    </message>
    <message>
        <source>diff: name another plan, or a state with --since.</source>
        <translation>diff：请给出另一份规划，或用 --since 给出状态。</translation>
    </message>
    <message>
        <source>difference %1</source>
        <translation>相差 %1</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>draft for review</source>
        <translation>送审稿</translation>
    </message>
    <message>
        <source>draws the map as png, svg or pdf; its years as gif, mp4 or png with --from and --to</source>
        <translation>将地图绘制为 png、svg 或 pdf；用 --from 和 --to 可把各年绘制为 gif、mp4 或 png</translation>
    </message>
    <message>
        <source>enters a value: base, target, rate, increment, actual, level, density, share, model, after, after-rate, horizon, projects, or a range: rate-low, rate-likely, rate-high, rate-mean, rate-sd, density-low, density-likely, density-high, delay-low, delay-likely, delay-high</source>
        <translation>填写一个值：base、target、rate、increment、actual、level、density、share、model、after、after-rate、horizon、projects，或一个范围：rate-low、rate-likely、rate-high、rate-mean、rate-sd、density-low、density-likely、density-high、delay-low、delay-likely、delay-high</translation>
    </message>
    <message>
        <source>enters the new values, as one change</source>
        <translation>将新数值作为一次更改写入</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>准确</translation>
    </message>
    <message>
        <source>export: the file to write is missing; add -o FILE.</source>
        <translation>export：缺少要写入的文件；请加 -o 文件。</translation>
    </message>
    <message>
        <source>ffmpeg could not put the pictures together; save the years as .png instead.</source>
        <translation>ffmpeg 未能合成图片；请改为把各年存为 .png。</translation>
    </message>
    <message>
        <source>first year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>所需建筑面积</translation>
    </message>
    <message>
        <source>floor it needs, such as 3万㎡</source>
        <translation>所需建筑面积，如 3万㎡</translation>
    </message>
    <message>
        <source>from published bounds</source>
        <translation>据公布四至</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>given values</source>
        <translation>给定数值</translation>
    </message>
    <message>
        <source>gives %1</source>
        <translation>让出 %1</translation>
    </message>
    <message>
        <source>gives a change its reason, afterwards; CHANGE as in restore</source>
        <translation>事后为变更补记原因；CHANGE 同 restore</translation>
    </message>
    <message>
        <source>goes back to a state, as a new change: a version's name, the number or id of a change, or start</source>
        <translation>回到某一状态，并记作新的变更：版本名、变更序号或编号，或 start</translation>
    </message>
    <message>
        <source>growth from</source>
        <translation>增速</translation>
    </message>
    <message>
        <source>growth setting %1</source>
        <translation>增长设置 %1</translation>
    </message>
    <message>
        <source>how a table is printed</source>
        <translation>表格的输出格式</translation>
    </message>
    <message>
        <source>how long each of its years is shown; 0.8 without it</source>
        <translation>每年显示几秒；不填为 0.8</translation>
    </message>
    <message>
        <source>how many draws, 1 to 10,000,000</source>
        <translation>模拟次数，1 至 10,000,000</translation>
    </message>
    <message>
        <source>how many threads; the numbers are the same</source>
        <translation>线程数；结果不变</translation>
    </message>
    <message>
        <source>how the parts are made to add up to the stated total</source>
        <translation>如何使各部分之和等于总量</translation>
    </message>
    <message>
        <source>idea, planned, under-construction or done</source>
        <translation>idea、planned、under-construction 或 done</translation>
    </message>
    <message>
        <source>implied %1</source>
        <translation>推算 %1</translation>
    </message>
    <message>
        <source>in stages</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>in the growth</source>
        <translation>含在增长内</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>industrialisation, new-drug, class3-device, research, demonstration, platform, overseas-registration or other</source>
        <translation>industrialisation、new-drug、class3-device、research、demonstration、platform、overseas-registration 或 other</translation>
    </message>
    <message>
        <source>investment</source>
        <translation>投资</translation>
    </message>
    <message>
        <source>its investment</source>
        <translation>投资额</translation>
    </message>
    <message>
        <source>its place; of match: only in these places</source>
        <translation>所在地区；用于 match 时仅在这些地区内</translation>
    </message>
    <message>
        <source>kept and changed</source>
        <translation>保留并有改动</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>known, not planned</source>
        <translation>已知实绩，非规划值</translation>
    </message>
    <message>
        <source>land</source>
        <translation>所需用地</translation>
    </message>
    <message>
        <source>land it needs, such as 77亩</source>
        <translation>所需用地，如 77亩</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>终止年份</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>lists places, layouts, indicators, documents, scenarios, figures, capacity, targets, projects, support, changes or layers</source>
        <translation>列出 places、layouts、indicators、documents、scenarios、figures、capacity、targets、projects、support、changes 或 layers</translation>
    </message>
    <message>
        <source>lists the named versions; add or remove one</source>
        <translation>列出命名版本；添加或删除</translation>
    </message>
    <message>
        <source>lists the projects; add, set or remove one; match those without a place to places; free space, support (by rule) or totals (by year)</source>
        <translation>列出项目；add、set、remove 添加、修改、移除项目；match 为未落位的项目匹配园区；free 剩余空间，support 支持资金（按措施），totals 合计（按年）</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>made from</source>
        <translation>源自</translation>
    </message>
    <message>
        <source>makes an undone change again</source>
        <translation>重做已撤销的变更</translation>
    </message>
    <message>
        <source>member of a layout</source>
        <translation>布局成员</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>money per area</source>
        <translation>单位面积金额</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>neither the place nor its parts have figures of this indicator.</source>
        <translation>该地区及其组成部分均无此指标的数据。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no base to reckon a rate from</source>
        <translation>缺少计算增长率的基数</translation>
    </message>
    <message>
        <source>no ceiling is known</source>
        <translation>承载上限未知</translation>
    </message>
    <message>
        <source>no outline</source>
        <translation>无边界</translation>
    </message>
    <message>
        <source>no part grows faster</source>
        <translation>各部分增长率的上限</translation>
    </message>
    <message>
        <source>no part grows more slowly</source>
        <translation>各部分增长率的下限</translation>
    </message>
    <message>
        <source>no range</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不预测</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>未落位</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>of a bridge: what its steps are</source>
        <translation>差额分解的依据</translation>
    </message>
    <message>
        <source>of a grid: steps from low to high, 2 to 101</source>
        <translation>网格：由低到高的步数，2 至 101</translation>
    </message>
    <message>
        <source>of a grid: the two inputs; the widest two without it</source>
        <translation>网格：两个变量；不指定则取影响最大的两个</translation>
    </message>
    <message>
        <source>of a tornado or grid: the value is held to the ceiling</source>
        <translation>龙卷风图或网格：数值不超过承载上限</translation>
    </message>
    <message>
        <source>of a tornado or grid: the year of the value</source>
        <translation>龙卷风图或网格：数值的年份</translation>
    </message>
    <message>
        <source>of add: the scenario it is made from</source>
        <translation>用于 add：由哪个情景派生</translation>
    </message>
    <message>
        <source>of add: the state to name; the present one without it</source>
        <translation>用于 add：要命名的状态；缺省为当前状态</translation>
    </message>
    <message>
        <source>of match: enters the places, as one change</source>
        <translation>用于 match：将落位一次写入</translation>
    </message>
    <message>
        <source>of promote and revert: only this field, such as rate</source>
        <translation>用于 promote 和 revert：仅此字段，例如 rate</translation>
    </message>
    <message>
        <source>of remove: what becomes of those made from it; kept ones keep their results</source>
        <translation>用于 remove：下级情景如何处理；保留的下级结果不变</translation>
    </message>
    <message>
        <source>of set: a new name</source>
        <translation>用于 set：新名称</translation>
    </message>
    <message>
        <source>on top of it</source>
        <translation>另加</translation>
    </message>
    <message>
        <source>only changes by this person</source>
        <translation>只列此人的变更</translation>
    </message>
    <message>
        <source>only changes of this indicator</source>
        <translation>只列此指标的变更</translation>
    </message>
    <message>
        <source>only changes of this place</source>
        <translation>只列此地区的变更</translation>
    </message>
    <message>
        <source>only lists what would be taken and what both changed</source>
        <translation>只列出将并入的内容和双方都改了的内容</translation>
    </message>
    <message>
        <source>only this indicator</source>
        <translation>只要该指标</translation>
    </message>
    <message>
        <source>only this place</source>
        <translation>只要该园区</translation>
    </message>
    <message>
        <source>opens the window</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>other rate</source>
        <translation>另定增速</translation>
    </message>
    <message>
        <source>outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>output</source>
        <translation>产值</translation>
    </message>
    <message>
        <source>overflow: what is carried, passed on, received and unplaced</source>
        <translation>overflow：可承载、转出、承接和未落地的部分</translation>
    </message>
    <message>
        <source>overwrite a file that is there</source>
        <translation>覆盖已有文件</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>percentiles and chances by year, from the ranges of rates, densities and completion years; 10,000 draws of seed 1 without correlation unless told otherwise</source>
        <translation>由增长率、产出密度和竣工年份的区间得出的逐年分位数与概率；默认模拟 10,000 次、随机种子 1、不相关</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>places would pass on in a circle</source>
        <translation>各地区会循环转移</translation>
    </message>
    <message>
        <source>plan setting</source>
        <translation>规划设置</translation>
    </message>
    <message>
        <source>plan setting %1</source>
        <translation>规划设置 %1</translation>
    </message>
    <message>
        <source>point only</source>
        <translation>仅有点位</translation>
    </message>
    <message>
        <source>pro rata</source>
        <translation>按比例</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>project “%1”</source>
        <translation>项目“%1”</translation>
    </message>
    <message>
        <source>projections by year</source>
        <translation>逐年预测</translation>
    </message>
    <message>
        <source>projects %1: the project's name is missing.</source>
        <translation>projects %1：缺少项目名称。</translation>
    </message>
    <message>
        <source>projects set: say what changes, such as --floor 3万㎡.</source>
        <translation>projects set：请指明要修改的内容，如 --floor 3万㎡。</translation>
    </message>
    <message>
        <source>range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>relation of places</source>
        <translation>地区关系</translation>
    </message>
    <message>
        <source>render: the file to write is missing; add -o FILE.</source>
        <translation>render：缺少要写入的文件；请加 -o 文件。</translation>
    </message>
    <message>
        <source>research</source>
        <translation>研发投入</translation>
    </message>
    <message>
        <source>research spending</source>
        <translation>研发投入</translation>
    </message>
    <message>
        <source>results held to what places can carry</source>
        <translation>结果以各地区的承载力为限</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>scenario %1: the name is missing.</source>
        <translation>scenario %1：缺少名称。</translation>
    </message>
    <message>
        <source>scenarios held against one another: what they assume differently, results by place and year, and the bridge from A's total to B's</source>
        <translation>情景比较：假设的不同、各地区各年的结果，以及由A合计到B合计的差额分解</translation>
    </message>
    <message>
        <source>scenarios would be made from one another in a circle</source>
        <translation>情景会相互派生成环</translation>
    </message>
    <message>
        <source>schematic</source>
        <translation>示意</translation>
    </message>
    <message>
        <source>size in pixels</source>
        <translation>像素尺寸</translation>
    </message>
    <message>
        <source>some parts overlap</source>
        <translation>部分范围有重叠</translation>
    </message>
    <message>
        <source>spent on research and registration</source>
        <translation>研发和注册投入</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>sum of the parts %1 (%2 of %3 known)</source>
        <translation>各部分之和 %1（%3 个中已知 %2 个）</translation>
    </message>
    <message>
        <source>support measure</source>
        <translation>支持措施</translation>
    </message>
    <message>
        <source>surveyed</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>已删去</translation>
    </message>
    <message>
        <source>taken away, with all that is made from it</source>
        <translation>已删去，连同由其派生的内容</translation>
    </message>
    <message>
        <source>taken off the list</source>
        <translation>移出清单</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>承接 %1</translation>
    </message>
    <message>
        <source>takes an acceptance back</source>
        <translation>撤回一项认可</translation>
    </message>
    <message>
        <source>takes the last change back</source>
        <translation>撤销最近一次变更</translation>
    </message>
    <message>
        <source>the Shanghai plan</source>
        <translation>上海规划</translation>
    </message>
    <message>
        <source>the changes; of one figure with --place and --indicator: who, when, old, new, why</source>
        <translation>变更记录；加 --place 和 --indicator 则为某一数据的变更：何人、何时、旧值、新值、原因</translation>
    </message>
    <message>
        <source>the city's funding</source>
        <translation>市级资金</translation>
    </message>
    <message>
        <source>the date it carries; today without it</source>
        <translation>简报日期；不写则为今天</translation>
    </message>
    <message>
        <source>the earlier state, as in restore</source>
        <translation>较早的状态，同 restore</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>the file's integrity</source>
        <translation>检查文件完整性</translation>
    </message>
    <message>
        <source>the first year of an animation</source>
        <translation>动画的起始年</translation>
    </message>
    <message>
        <source>the language; Chinese without it</source>
        <translation>语言；不写则为中文</translation>
    </message>
    <message>
        <source>the last year %1 lies before the first year %2.</source>
        <translation>终止年份 %1 在起始年份 %2 之前。</translation>
    </message>
    <message>
        <source>the last year of an animation</source>
        <translation>动画的结束年</translation>
    </message>
    <message>
        <source>the output could not be written.</source>
        <translation>无法写出结果。</translation>
    </message>
    <message>
        <source>the parts of this place; their total is held against its target</source>
        <translation>该地区的各组成部分；其合计与该地区目标相比</translation>
    </message>
    <message>
        <source>the plan holds no %1 of this series; say which year with --year.</source>
        <translation>规划中该序列没有%1；请用 --year 指明年份。</translation>
    </message>
    <message>
        <source>the same seed gives the same numbers</source>
        <translation>相同种子得到相同结果</translation>
    </message>
    <message>
        <source>the scenario sets nothing like this itself; “yuantu compare” lists what it sets.</source>
        <translation>该情景没有这样的设定；“yuantu compare”可列出它的设定。</translation>
    </message>
    <message>
        <source>the scenario; the documents' one without it</source>
        <translation>情景；不写则为文件情景</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>the year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>the year from which it takes space and brings output</source>
        <translation>建成年，自该年起占用空间并产生产值</translation>
    </message>
    <message>
        <source>the year it starts</source>
        <translation>开工年</translation>
    </message>
    <message>
        <source>there</source>
        <translation>有</translation>
    </message>
    <message>
        <source>there is no finding “%1”; “yuantu audit PLAN --format csv” lists them.</source>
        <translation>没有核查发现“%1”；用“yuantu audit PLAN --format csv”可列出全部。</translation>
    </message>
    <message>
        <source>there is no indicator “%1”; “yuantu list PLAN indicators” lists them.</source>
        <translation>没有指标“%1”；用“yuantu list PLAN indicators”查看。</translation>
    </message>
    <message>
        <source>there is no place “%1”; “yuantu list PLAN places” lists them.</source>
        <translation>没有园区“%1”；用“yuantu list PLAN places”查看。</translation>
    </message>
    <message>
        <source>there is no project “%1” in this scenario; “yuantu projects PLAN” lists them.</source>
        <translation>本情景没有项目“%1”；用“yuantu projects PLAN”列出项目。</translation>
    </message>
    <message>
        <source>there is no scenario “%1”.</source>
        <translation>没有情景“%1”。</translation>
    </message>
    <message>
        <source>there is no scenario “%1”; there are: %2</source>
        <translation>没有情景“%1”；现有：%2</translation>
    </message>
    <message>
        <source>there is no template “%1”; use shanghai or empty.</source>
        <translation>没有模板“%1”；请用 shanghai 或 empty。</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>本规划</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>to be filled in by hand</source>
        <translation>留空手填</translation>
    </message>
    <message>
        <source>to the target</source>
        <translation>按目标</translation>
    </message>
    <message>
        <source>toward a limit</source>
        <translation>趋于上限</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>version %1: the name is missing.</source>
        <translation>version %1：缺少名称。</translation>
    </message>
    <message>
        <source>what differs between two plans, and which of them changed it; or between a plan and an earlier state of it</source>
        <translation>两份规划的差别及由哪一方改动；或规划与其较早状态的差别</translation>
    </message>
    <message>
        <source>what is in a plan</source>
        <translation>规划的内容概况</translation>
    </message>
    <message>
        <source>what is printed</source>
        <translation>输出内容</translation>
    </message>
    <message>
        <source>what is printed; all without it</source>
        <translation>输出哪一部分；不指定则全部输出</translation>
    </message>
    <message>
        <source>what it starts with; shanghai without it</source>
        <translation>以什么为底；不写则为 shanghai</translation>
    </message>
    <message>
        <source>whose value holds where both changed the same</source>
        <translation>双方改了同一处时以哪一方为准</translation>
    </message>
    <message>
        <source>why; kept in the history</source>
        <translation>原因，记入历史</translation>
    </message>
    <message>
        <source>writes a plan</source>
        <translation>写出一份规划</translation>
    </message>
    <message>
        <source>writes a table or the places, in the format of the file's ending: csv, xlsx, json, geojson, gpkg; or, as plan, the plan itself without its history, authors and reasons</source>
        <translation>按文件扩展名的格式写出表格或园区：csv、xlsx、json、geojson、gpkg；或以 plan 写出不含历史、作者和理由的规划本身</translation>
    </message>
    <message>
        <source>writes the briefing as PDF</source>
        <translation>写出 PDF 简报</translation>
    </message>
    <message>
        <source>writes what can be read to a new plan</source>
        <translation>把可读部分写入新规划</translation>
    </message>
    <message>
        <source>yearly output once finished, such as 5亿元</source>
        <translation>建成后的年产值，如 5亿元</translation>
    </message>
    <message>
        <source>years</source>
        <translation>起止年</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Σ %1   mean %2   count %3%4</source>
        <translation>Σ %1   平均 %2   计数 %3%4</translation>
    </message>
    <message>
        <source>“%1” begins several findings; type more of the id.</source>
        <translation>以“%1”开头的核查发现不止一项；请多输入几位编号。</translation>
    </message>
    <message>
        <source>“%1” cannot be compared with itself; choose another scenario.</source>
        <translation>“%1”不能与自身比较；请另选情景。</translation>
    </message>
    <message>
        <source>“%1” cannot be exported; use places, layouts, indicators, documents, scenarios, figures, targets, capacity, projects, support or projection.</source>
        <translation>不能导出“%1”；请用 places、layouts、indicators、documents、scenarios、figures、targets、capacity、projects、support 或 projection。</translation>
    </message>
    <message>
        <source>“%1” cannot be listed; use places, layouts, indicators, documents, scenarios, figures, capacity, targets, projects, support, changes or layers.</source>
        <translation>“%1”无法列出；请用 places、layouts、indicators、documents、scenarios、figures、capacity、targets、projects、support、changes 或 layers。</translation>
    </message>
    <message>
        <source>“%1” cannot be made from itself; choose another parent.</source>
        <translation>“%1”不能以自身为上级；请另选。</translation>
    </message>
    <message>
        <source>“%1” cannot be solved for; use base, rate, target, increment, years, floor, floor-output, land or land-output.</source>
        <translation>无法求解“%1”；请用 base、rate、target、increment、years、floor、floor-output、land 或 land-output。</translation>
    </message>
    <message>
        <source>“%1” does not add up over places; choose one place.</source>
        <translation>“%1”不能跨地区相加；请只选一个地区。</translation>
    </message>
    <message>
        <source>“%1” has no outline to draw.</source>
        <translation>“%1”没有可画的边界。</translation>
    </message>
    <message>
        <source>“%1” is %2, but %3 is needed here (such as %4).</source>
        <translation>“%1”是%2，此处需要%3（如 %4）。</translation>
    </message>
    <message>
        <source>“%1” is a setting of floor-output and land-output.</source>
        <translation>“%1”是 floor-output、land-output 的设置。</translation>
    </message>
    <message>
        <source>“%1” is a setting of new-floor and renewed-floor.</source>
        <translation>“%1”是 new-floor、renewed-floor 的设置。</translation>
    </message>
    <message>
        <source>“%1” is frozen.</source>
        <translation>“%1”已冻结。</translation>
    </message>
    <message>
        <source>“%1” is frozen. Name of the scenario made from it:</source>
        <translation>“%1”已冻结。据其新建情景，名称：</translation>
    </message>
    <message>
        <source>“%1” is frozen; unfreeze it before moving a difference there.</source>
        <translation>“%1”已冻结；请先解冻，再把差异移过去。</translation>
    </message>
    <message>
        <source>“%1” is made from this scenario; remove that one first, or say what becomes of it.</source>
        <translation>“%1”由此情景派生；请先删除它，或说明如何处理它。</translation>
    </message>
    <message>
        <source>“%1” is made from “%2” and cannot be its parent; choose another one.</source>
        <translation>“%1”由“%2”派生，不能作它的上级；请另选。</translation>
    </message>
    <message>
        <source>“%1” is no part of a simulation; use percentiles, tornado or grid.</source>
        <translation>“%1”不是模拟的输出；请用 percentiles、tornado 或 grid。</translation>
    </message>
    <message>
        <source>“%1” is no part; use capacity or overflow.</source>
        <translation>“%1”不是可选部分；请用 capacity 或 overflow。</translation>
    </message>
    <message>
        <source>“%1” is no part; use changes, results or bridge.</source>
        <translation>没有“%1”这一部分；可用 changes、results 或 bridge。</translation>
    </message>
    <message>
        <source>“%1” is no way to close; use pro-rata, capacity or least-change.</source>
        <translation>“%1”不是闭合方式；请用 pro-rata、capacity 或 least-change。</translation>
    </message>
    <message>
        <source>“%1” is not a choice here; use %2.</source>
        <translation>“%1”不是可选项；请用 %2。</translation>
    </message>
    <message>
        <source>“%1” is not a date; use YYYY-MM-DD.</source>
        <translation>“%1”不是日期；请按 YYYY-MM-DD 填写。</translation>
    </message>
    <message>
        <source>“%1” is not a format; use text, csv or json.</source>
        <translation>“%1”不是格式；请用 text、csv 或 json。</translation>
    </message>
    <message>
        <source>“%1” is not a language here; use zh or en.</source>
        <translation>“%1”不是可用的语言；请用 zh 或 en。</translation>
    </message>
    <message>
        <source>“%1” is not a number of seconds.</source>
        <translation>“%1”不是秒数。</translation>
    </message>
    <message>
        <source>“%1” is not a number of years from 1 to 200.</source>
        <translation>“%1”不是 1 至 200 的年数。</translation>
    </message>
    <message>
        <source>“%1” is not a number; type one such as 62.3, 77亩 or 11%.</source>
        <translation>“%1”不是数字；请按 62.3、77亩 或 11% 这样填写。</translation>
    </message>
    <message>
        <source>“%1” is not a range; the lower end comes first, such as 35-40%.</source>
        <translation>“%1”不是区间；请把下限写在前面，如 35-40%。</translation>
    </message>
    <message>
        <source>“%1” is not a side; use ours or theirs.</source>
        <translation>“%1”不是一方；请用 ours 或 theirs。</translation>
    </message>
    <message>
        <source>“%1” is not a size; use for example 1600x1000.</source>
        <translation>“%1”不是尺寸；请按 1600x1000 填写。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” is not a year from 1900 to 2200.</source>
        <translation>“%1”不是 1900 至 2200 的年份。</translation>
    </message>
    <message>
        <source>“%1” is not an extent; use a place or west,south,east,north in degrees.</source>
        <translation>“%1”不是范围；请用园区或 西,南,东,北 的度数。</translation>
    </message>
    <message>
        <source>“%1” is not an input; type PLACE:rate, or floor-density, land-density, new-floor-delay or renewed-floor-delay after the colon.</source>
        <translation>“%1”不是变量；请输入 地区:rate，或在冒号后用 floor-density、land-density、new-floor-delay、renewed-floor-delay。</translation>
    </message>
    <message>
        <source>“%1” is not something to do with a scenario; use %2.</source>
        <translation>情景没有“%1”这一操作；可用 %2。</translation>
    </message>
    <message>
        <source>“%1” is not something to do with a version; use list, add or remove.</source>
        <translation>不能对版本做“%1”；请用 list、add 或 remove。</translation>
    </message>
    <message>
        <source>“%1” is not something to do with projects; use list, add, set, remove, match, free, support or totals.</source>
        <translation>项目没有“%1”这一操作；请用 list、add、set、remove、match、free、support 或 totals。</translation>
    </message>
    <message>
        <source>“%1” is too large a number.</source>
        <translation>“%1”数字过大。</translation>
    </message>
    <message>
        <source>“%1” says nothing about the children; use keep or delete.</source>
        <translation>“%1”不能说明下级的处理；可用 keep 或 delete。</translation>
    </message>
    <message>
        <source>“%1” would fall on a column that is computed or beyond the table; nothing was pasted.</source>
        <translation>“%1”会落在计算列或表格之外；未粘贴任何内容。</translation>
    </message>
    <message>
        <source>“%1” would give other results for %2 without this scenario; set its growth model there, or delete it too.</source>
        <translation>没有此情景，“%1”中%2的结果会变化；请先在那里指定增长模型，或一并删除。</translation>
    </message>
    <message>
        <source>“%1” · %2</source>
        <translation>“%1” · %2</translation>
    </message>
    <message>
        <source>“%1”: %2 cannot be negative.</source>
        <translation>“%1”：%2不能为负。</translation>
    </message>
    <message>
        <source>“%1”: a base must be more than zero, since growth starts from it.</source>
        <translation>“%1”：基数须大于零，增长以它为起点。</translation>
    </message>
    <message>
        <source>“%1”: a delay lies between %2 and %3 years.</source>
        <translation>“%1”：延期须在 %2 至 %3 年之间。</translation>
    </message>
    <message>
        <source>“%1”: a density must be more than zero.</source>
        <translation>“%1”：产出密度须大于零。</translation>
    </message>
    <message>
        <source>“%1”: a deviation cannot be below zero.</source>
        <translation>“%1”：标准差不得小于零。</translation>
    </message>
    <message>
        <source>“%1”: a picture is saved as .png, .svg or .pdf; choose one of these endings.</source>
        <translation>“%1”：图片可存为 .png、.svg 或 .pdf，请改用其中一种扩展名。</translation>
    </message>
    <message>
        <source>“%1”: a project needs one number, not a range.</source>
        <translation>“%1”：项目需要一个数值，不能是范围。</translation>
    </message>
    <message>
        <source>“%1”: a share lies between 0 % and 100 %.</source>
        <translation>“%1”：占比应在 0% 至 100% 之间。</translation>
    </message>
    <message>
        <source>“%1”: a table is saved as .xlsx or .csv; choose one of these endings.</source>
        <translation>“%1”：表格可存为 .xlsx 或 .csv；请选其一。</translation>
    </message>
    <message>
        <source>“%1”: growth above 10,000 % a year is surely a slip.</source>
        <translation>“%1”：年增速超过 10000%，应为笔误。</translation>
    </message>
    <message>
        <source>“%1”: growth needs values above zero.</source>
        <translation>“%1”：增长须以大于零的数值计算。</translation>
    </message>
    <message>
        <source>“%1”: growth of −100 % or less leaves nothing; type a higher rate.</source>
        <translation>“%1”：增速不能为 −100% 或更低；请填写更高的增速。</translation>
    </message>
    <message>
        <source>“%1”: one number is needed here; the ends of a range are settings of their own.</source>
        <translation>“%1”：此处只填一个数；区间的上下限分别设置。</translation>
    </message>
    <message>
        <source>“%1”: the range would be the wrong way round; change its other end first.</source>
        <translation>“%1”：区间上下限会颠倒；请先修改另一端。</translation>
    </message>
    <message>
        <source>“%1”: the years are saved as .gif, .mp4 or .png; choose one of these endings.</source>
        <translation>“%1”：各年可存为 .gif、.mp4 或 .png，请改用其中一种扩展名。</translation>
    </message>
    <message>
        <source>“%1”: the years must ascend.</source>
        <translation>“%1”：年份须递增。</translation>
    </message>
    <message>
        <source>“%1”: there is no such place; choose one of the list.</source>
        <translation>“%1”：没有这一地区，请从列表中选择。</translation>
    </message>
    <message>
        <source>“%1”: type years with their numbers, such as %2.</source>
        <translation>“%1”：请输入年份和数值，如 %2。</translation>
    </message>
    <message>
        <source>“%1”: what a project needs or brings cannot be negative.</source>
        <translation>“%1”：项目的需求和产出不能为负。</translation>
    </message>
    <message>
        <source>“yuantu COMMAND --help” says more. Exit codes: 0 done, 1 done with findings, 2 usage, 3 an input or plan cannot be used, 4 could not write.</source>
        <translation>“yuantu 命令 --help”有详细说明。退出码：0 完成，1 完成但有发现，2 用法有误，3 输入或规划不可用，4 无法写入。</translation>
    </message>
</context>
</TS>
