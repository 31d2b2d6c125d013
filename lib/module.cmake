# SPDX-License-Identifier: Apache-2.0
# One static library a module. A module names the modules it may use, and only the modules that wrap a third-party
# library see its headers (linked PRIVATE). tests/architecture.cmake holds the includes against the same table.

function(sp_module name)
  cmake_parse_arguments(arg "" "" "HEADERS;SOURCES;USES;PRIVATE" ${ARGN})
  add_library(sp_${name} STATIC)
  add_library(sp::${name} ALIAS sp_${name})
  list(TRANSFORM arg_HEADERS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  target_sources(sp_${name} PRIVATE ${arg_SOURCES}
                 PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_FUNCTION_LIST_DIR} FILES ${arg_HEADERS})
  list(TRANSFORM arg_USES PREPEND "sp::")
  target_link_libraries(sp_${name} PUBLIC ${arg_USES} PRIVATE $<BUILD_INTERFACE:sp_flags> ${arg_PRIVATE})
  set_target_properties(sp_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()
